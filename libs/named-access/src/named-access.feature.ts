import type { Feature } from '#kernel/database';
import {
  NamedAccessApiModule,
  NamedAccessJobsModule,
  NamedAccessModule,
  namedAccessSchema,
} from './named-access.module.js';

export const feature = {
  name: 'named-access',
  ...namedAccessSchema,
  core: NamedAccessModule,
  api: NamedAccessApiModule,
  jobs: NamedAccessJobsModule,
} satisfies Feature;
