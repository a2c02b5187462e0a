import type { Feature } from '#kernel/database';
import { IdentityApiModule, IdentityModule, identitySchema } from './identity.module.js';

export const feature = {
  name: 'identity',
  ...identitySchema,
  core: IdentityModule,
  api: IdentityApiModule,
} satisfies Feature;
