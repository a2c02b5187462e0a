import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { mailMessages } from './mail.js';
import { NotificationApiModule } from './notification.api.js';
import { NotificationJobsModule, NotificationModule, notificationSchema } from './notification.module.js';

export const feature = {
  name: 'notification',
  messages: mailMessages,
  ...notificationSchema,
  core: NotificationModule,
  api: NotificationApiModule,
  jobs: NotificationJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
