import { defineEvent, defineTopics } from '#kernel/jobs';

/** Says that a notice is there to be read. */
export interface NoticeArrived {
  notificationId: string;
}

/** The live topic of one person. */
export const userTopic = defineTopics<NoticeArrived>('user');

/** A notice is written, for one channel: page and mail follow the commit and never run ahead of it. */
export const notificationEvents = {
  inApp: defineEvent('notification.in-app'),
  eMail: defineEvent('notification.e-mail'),
};
