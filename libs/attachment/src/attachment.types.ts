import { described } from '#kernel/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentRecord } from './attachment.service.js';

@ObjectType('Attachment', { description: 'A file (附件). Its url answers those who may read it.' })
export class AttachmentType {
  @Field(() => ID, { description: described.id })
  id: string;

  @Field({ description: 'Name of the file as it was uploaded (文件名).' })
  name: string;

  @Field(() => Int, { description: 'Size in bytes (文件大小).' })
  size: number;

  @Field({ description: 'What kind of file it is (文件类型), as an IANA media type.' })
  mediaType: string;

  @Field({ description: 'Digest of its bytes (文件摘要): SHA-256 in hex.' })
  sha256: string;

  @Field({ description: 'Path that serves the file (下载地址) after checking who asks.' })
  url: string;

  @Field(() => Date, { description: 'When it was uploaded (上传时间).' })
  createdAt: Date;
}

/** A file as it is shown to someone who may read it. */
export function presentAttachment({ id, name, size, mediaType, sha256, createdAt }: AttachmentRecord): AttachmentType {
  return { id, name, size, mediaType, sha256, url: `/files/${id}`, createdAt };
}
