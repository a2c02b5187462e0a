export {
  Channel,
  NoticeRules,
  RECOMMENDATION,
  type Notice,
  type NoticeRule,
  type Recipient,
} from './notice-rules.registry.js';
export { userTopic } from './notification.events.js';
export { feature } from './notification.feature.js';
export { NotificationModule } from './notification.module.js';
export { Notifications } from './notification.service.js';
