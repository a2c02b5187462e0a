import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two demands of different firms that ask for much the same; the smaller id stands left. */
@Entity('match_demand_link')
@Index('ix_match_demand_link_right', ['rightId'])
export class DemandLink {
  @PrimaryColumn({ type: 'char', length: 36 })
  leftId: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  rightId: string;

  @Column({ type: 'double' })
  likeness: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  words: string[];
}

/** A cluster of similar demands; rebuilt from the links whenever one of them changes. */
@Entity('match_cluster')
@Index('ix_match_cluster_size', ['size', 'likeness'])
export class Cluster {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'int' })
  size: number;

  @Column({ type: 'double' })
  likeness: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  words: string[];

  @Column({ type: 'longtext', transformer: jsonTransformer })
  demandIds: string[];

  @Column({ type: 'datetime', precision: 3 })
  computedAt: Date;
}

/** Membership of a demand in a cluster, at most one. */
@Entity('match_cluster_member')
@Index('ix_match_cluster_member_cluster', ['clusterId'])
export class ClusterMember {
  @PrimaryColumn({ type: 'char', length: 36 })
  demandId: string;

  @Column({ type: 'char', length: 36 })
  clusterId: string;
}

/** A joint project 联合攻关 that a broker proposed for demands that hang together. */
@Entity('match_joint_project')
@Index('ux_match_joint_project_code', ['code'], { unique: true })
export class JointProject {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  demandIds: string[];

  @Column({ type: 'char', length: 36 })
  createdBy: string;

  @Column({ type: 'varchar', length: 100 })
  createdByName: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
