import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A file that someone sent. Its bytes are kept on disk under this id and are never changed. */
@Entity('attachment')
@Index('ix_attachment_uploader', ['uploadedBy', 'createdAt'])
export class Attachment {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** The name as sent, cleaned; shown and offered for saving, never used as a path. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'int' })
  size: number;

  /** What the content is, found in the content. */
  @Column({ type: 'varchar', length: 100 })
  mediaType: string;

  @Column({ type: 'char', length: 64 })
  sha256: string;

  @Column({ type: 'char', length: 36 })
  uploadedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}

/** A record that a file belongs to: whoever that record's feature lets see it may read the file. */
@Entity('attachment_link')
@Index('ix_attachment_link_subject', ['kind', 'subjectId'])
export class AttachmentLink {
  @PrimaryColumn({ type: 'char', length: 36 })
  attachmentId: string;

  @ManyToOne(() => Attachment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'attachment_id', foreignKeyConstraintName: 'fk_attachment_link_attachment' })
  attachment?: Attachment;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  kind: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  subjectId: string;
}
