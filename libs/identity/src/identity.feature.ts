import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { identityMessages } from './identity.messages.js';
import { IdentityApiModule, IdentityModule, identitySchema } from './identity.module.js';

export const feature = {
  name: 'identity',
  messages: identityMessages,
  ...identitySchema,
  core: IdentityModule,
  api: IdentityApiModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
