import type { OrganizationKind, SizeBand } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrganizationState } from './organization.states.js';

/** A firm, institute or body. Its code is public and proves nothing; its state says whether a broker has checked it. */
@Entity('organization')
@Index('ux_organization_credit_code', ['creditCode'], { unique: true })
@Index('ix_organization_state', ['state', 'createdAt'])
@Index('ix_organization_alike', ['regionCode', 'sizeBand', 'industryCode'])
export class Organization {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** 统一社会信用代码 as `normalCreditCode` makes it, compared byte for byte. */
  @Column({ type: 'char', length: 18, collation: 'utf8mb4_bin' })
  creditCode: string;

  /** The check digit does not fit; some real firms carry such codes. */
  @Column({ type: 'boolean', default: false })
  creditCodeWarning: boolean;

  @Column({ type: 'varchar', length: 32 })
  kind: OrganizationKind;

  @Column({ type: 'varchar', length: 8, nullable: true })
  industryCode: string | null;

  @Column({ type: 'char', length: 6 })
  regionCode: string;

  @Column({ type: 'varchar', length: 16, nullable: true })
  sizeBand: SizeBand | null;

  @Column({ type: 'varchar', length: 32, default: 'PENDING' })
  state: OrganizationState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'text', nullable: true })
  rejectionNote: string | null;

  /** The licence that a broker checks; an id of the attachment feature. */
  @Column({ type: 'char', length: 36, nullable: true })
  documentId: string | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
