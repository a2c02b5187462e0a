import type { Feature } from '#kernel/database';
import { NotificationApiModule } from './notification.api.js';
import { NotificationJobsModule, NotificationModule, notificationSchema } from './notification.module.js';

export const feature = {
  name: 'notification',
  ...notificationSchema,
  core: NotificationModule,
  api: NotificationApiModule,
  jobs: NotificationJobsModule,
} satisfies Feature;
