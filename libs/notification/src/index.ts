export {
  Channel,
  NoticeRules,
  RECOMMENDATION,
  type Notice,
  type NoticeRule,
  type Recipient,
} from './notice-rules.registry.js';
export { feature } from './notification.feature.js';
export { NotificationModule } from './notification.module.js';
export { Notifications, userTopic } from './notification.service.js';
