import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { taxonomyMessages } from './taxonomy.messages.js';
import { TaxonomyApiModule } from './taxonomy.module.js';

export const feature = {
  name: 'taxonomy',
  messages: taxonomyMessages,
  api: TaxonomyApiModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
