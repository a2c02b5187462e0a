export { Channel, NoticeRules, RECOMMENDATION, type Notice, type NoticeRule, type Recipient } from './notice-rules.js';
export { NotificationApiModule } from './notification.api.js';
export { NotificationJobsModule, NotificationModule, notificationSchema } from './notification.module.js';
export { Notifications, userTopic } from './notifications.js';
