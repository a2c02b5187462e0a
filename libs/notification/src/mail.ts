import { declareMessages, message, type Locale } from '#kernel/errors';
import type { Notification } from './notification.entity.js';

export const mailMessages = declareMessages({
  'notification.mail.subject': { zh: '【科创云超市】{title}', en: '[Kechuang Market] {title}' },
  'notification.mail.open': { zh: '打开查看', en: 'Open it' },
  'notification.mail.footer': {
    zh: '这是科创云超市自动发送的邮件。不想再收到邮件提醒，可在“个人设置”中关闭。',
    en: 'Kechuang Market sent this automatically. You can turn e-mail notices off in your settings.',
  },
});

/** A mail as it is handed to the relay. */
export interface Mail {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

type Told = Pick<Notification, 'id' | 'title' | 'body' | 'link'>;

/** Writes the mail of a notification. The Message-ID is made of the notification's id, so a mail sent again is recognised as the same. */
export function mailOf(told: Told, to: { name: string; email: string; locale: Locale }, appUrl: string): Mail {
  const url = told.link ? new URL(told.link, appUrl).href : undefined;
  const open = message('notification.mail.open', {}, to.locale);
  const footer = message('notification.mail.footer', {}, to.locale);
  const paragraphs = told.body.split('\n').filter(Boolean);
  return {
    messageId: `<${told.id}@${new URL(appUrl).hostname}>`,
    to: { name: to.name, address: to.email },
    subject: message('notification.mail.subject', { title: told.title }, to.locale),
    text: [told.title, '', ...paragraphs, '', ...(url ? [`${open}: ${url}`, ''] : []), '--', footer, ''].join('\n'),
    html: [
      `<!doctype html><html lang="${to.locale === 'zh' ? 'zh-CN' : 'en'}"><body style="font-family:sans-serif;line-height:1.6;color:#1f2937">`,
      `<h2 style="font-size:18px">${escapeHtml(told.title)}</h2>`,
      ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      ...(url ? [`<p><a href="${escapeHtml(url)}">${escapeHtml(open)}</a></p>`] : []),
      `<p style="font-size:12px;color:#6b7280">${escapeHtml(footer)}</p></body></html>`,
    ].join('\n'),
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
