import type { TextsOf } from '../../app/words/i18n';
import type { zh } from './account.zh';

export const en: TextsOf<typeof zh> = {
  title: 'Account settings',
  profile: 'Profile',
  name: 'Name',
  'name.required': 'Enter your name.',
  email: 'E-mail',
  'email.hint': "It is used to sign in and for notices. The platform's administrator can change it.",
  phone: 'Phone',
  'phone.hint': 'The other side learns it only after both agreed to exchange contacts.',
  organization: 'Organisation',
  save: 'Save',
  saved: 'Saved',
  language: 'Language',
  'language.hint': 'Of the pages, the notices and the e-mails.',
  notices: 'Notices',
  'notices.email': 'Send me notices by e-mail',
  'notices.email.text':
    'When off, you are told here only; reviews, matches and contracts still appear among your notices.',
  'notices.recommendations': 'Recommend matches to me',
  'notices.recommendations.text':
    'The platform recommends counterparts from what you posted. When off, nothing is recommended; you can still search and propose.',
  'notices.on': 'Switched on',
  'notices.off': 'Switched off',
  password: 'Change the password',
  'password.current': 'Present password',
  'password.next': 'New password',
  'password.hint': 'At least 10 characters, and not a common one.',
  'password.required': 'This is required.',
  'password.act': 'Change the password',
  'password.done': 'The password is changed; other devices must sign in again.',
};
