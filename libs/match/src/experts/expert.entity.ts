import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Expertise, ExpertKind } from './expert.rules.js';

/** A team or an institute that a demand's matches point to, with the achievements that say so. Replaced when the demand is matched anew. */
@Entity('match_expert')
@Index('ix_match_expert_demand', ['demandId', 'position'])
export class Expert {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  demandId: string;

  @Column({ type: 'varchar', length: 16 })
  kind: ExpertKind;

  @Column({ type: 'char', length: 36 })
  subjectId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'double' })
  score: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  reasons: Expertise['reasons'];
}
