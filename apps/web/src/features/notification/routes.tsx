import { paths } from '../../app/paths';
import type { AppRoute } from '../../app/registry';

export const routes: AppRoute[] = [
  {
    path: paths.notifications,
    layout: 'own',
    access: 'signed-in',
    title: { zh: '通知', en: 'Notifications' },
    page: () => import('./NotificationsPage'),
  },
  // Open to everybody, as one looks here for the mail that says an account is ready; outside the demo the server has no such box.
  {
    path: paths.mailbox,
    layout: 'portal',
    title: { zh: '演示邮箱', en: 'Demo mailbox' },
    page: () => import('./MailboxPage'),
  },
];

export const headTools = [() => import('./Bell')];
