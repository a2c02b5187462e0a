import type { Feature } from '#kernel/database';
import { AttachmentApiModule, AttachmentModule, attachmentSchema } from './attachment.module.js';

export const feature = {
  name: 'attachment',
  ...attachmentSchema,
  core: AttachmentModule,
  api: AttachmentApiModule,
} satisfies Feature;
