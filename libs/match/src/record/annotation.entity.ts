import { defineEnum } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const Audience = defineEnum('Audience', 'Who reads a broker’s note 可见范围.', {
  STAFF: { zh: '仅工作人员', en: 'Staff only' },
  BOTH: { zh: '双方可见', en: 'Both sides' },
});
export type Audience = keyof typeof Audience;

/** A broker's note on a pair: for colleagues, or for both sides. */
@Entity('match_annotation')
@Index('ix_match_annotation_match', ['matchId', 'createdAt'])
export class Annotation {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  matchId: string;

  @Column({ type: 'varchar', length: 8 })
  audience: Audience;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'char', length: 36 })
  authorId: string;

  @Column({ type: 'varchar', length: 100 })
  authorName: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  removedAt: Date | null;
}
