import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { attachmentMessages } from './attachment.messages.js';
import { AttachmentApiModule, AttachmentModule, attachmentSchema } from './attachment.module.js';

export const feature = {
  name: 'attachment',
  messages: attachmentMessages,
  ...attachmentSchema,
  core: AttachmentModule,
  api: AttachmentApiModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
