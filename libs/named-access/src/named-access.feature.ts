import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { namedAccessMessages } from './named-access.messages.js';
import {
  NamedAccessApiModule,
  NamedAccessJobsModule,
  NamedAccessModule,
  namedAccessSchema,
} from './named-access.module.js';
import { namedAccessViewMessages } from './named-access.view.js';

export const feature = {
  name: 'named-access',
  messages: {
    ...namedAccessMessages,
    ...namedAccessViewMessages,
  },
  ...namedAccessSchema,
  core: NamedAccessModule,
  api: NamedAccessApiModule,
  jobs: NamedAccessJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
