import type { TextsOf } from '../../app/words/i18n';
import type { zh } from './identity.zh';

export const en: TextsOf<typeof zh> = {
  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail',
  'signIn.password': 'Password',
  'signIn.act': 'Sign in',
  'signIn.required.email': 'Enter your e-mail address.',
  'signIn.required.password': 'Enter your password.',
  'signIn.return': 'Afterwards you come back to the page you were on.',
  'signIn.new': 'No account yet?',
  'signIn.register': 'Register your organisation and yourself',
  'signIn.forgot':
    'Forgot the password? The technology transfer centre of Sanyuan District sets a new one once it knows that it is you.',
  'users.title': 'Users and roles',
  'users.search': 'Find by name or e-mail',
  'users.name': 'Name',
  'users.email': 'E-mail',
  'users.organization': 'Organisation',
  'users.roles': 'Roles',
  'users.since': 'Registered',
  'users.add': 'Add a role',
  'users.add.for': 'Add a role for {{name}}',
  'users.remove': 'Remove the role “{{role}}” from {{name}}',
  'users.granted': '{{name}} is now “{{role}}”',
  'users.revoked': '{{name}} is no longer “{{role}}”',
  'users.none': 'No such user',
  'users.count': 'Users: {{count}}',
};
