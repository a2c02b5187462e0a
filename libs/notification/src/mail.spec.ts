import { describe, expect, it } from '@jest/globals';
import { mailOf } from './mail.js';

const told = {
  id: '0193a5b0-0000-7000-8000-000000000001',
  title: '合同已签署：<b>衬板</b> & 工艺',
  body: '第一段\n第二段',
  link: '/contracts/7',
};
const reader = { name: '张三', email: 'zhang@example.com', locale: 'zh' as const };

describe('The mail of a notification', () => {
  it('the mail of a notification carries an id made from the notification, so that a repeat is recognised', () => {
    expect(mailOf(told, reader, 'https://kechuang.example:8443').messageId).toBe(
      '<0193a5b0-0000-7000-8000-000000000001@kechuang.example>',
    );
  });

  it('the mail of a notification says what happened and where to read it, in words and as a page', () => {
    const mail = mailOf(told, reader, 'https://kechuang.example');
    expect(mail.subject).toBe('【科创云超市】合同已签署：<b>衬板</b> & 工艺');
    expect(mail.text).toContain('第一段\n第二段\n\n打开查看: https://kechuang.example/contracts/7');
    expect(mail.html).toContain('<a href="https://kechuang.example/contracts/7">打开查看</a>');
  });

  it('the mail of a notification shows a title with tags as text', () => {
    const { html } = mailOf(told, reader, 'https://kechuang.example');
    expect(html).toContain('&#60;b&#62;衬板&#60;/b&#62; &#38; 工艺');
    expect(html).not.toContain('<b>');
  });

  it('the mail of a notification is written in the reader’s language, and without a link when there is none', () => {
    const mail = mailOf({ ...told, link: null }, { ...reader, locale: 'en' }, 'https://kechuang.example');
    expect(mail.subject).toMatch(/^\[Kechuang Market] /);
    expect(mail.html).not.toContain('<a ');
  });
});
