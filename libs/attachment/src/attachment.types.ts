import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentRecord } from './attachment.service.js';

@ObjectType('Attachment', { description: 'A file. Its url answers those who may read it.' })
export class AttachmentType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  size: number;

  @Field()
  mediaType: string;

  @Field()
  sha256: string;

  @Field()
  url: string;

  @Field(() => Date)
  createdAt: Date;
}

/** A file as it is shown to someone who may read it. */
export function presentAttachment({ id, name, size, mediaType, sha256, createdAt }: AttachmentRecord): AttachmentType {
  return { id, name, size, mediaType, sha256, url: `/files/${id}`, createdAt };
}
