import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { targetMessages } from './cockpit/target.messages.js';
import { forecastMessages } from './forecast/forecast.messages.js';
import { indicatorMessages } from './indicators/indicator.messages.js';
import { snapshotMessages } from './snapshot/snapshot.messages.js';
import { TargetApiModule, TargetJobsModule, TargetModule, targetSchema } from './target.module.js';

export const feature = {
  name: 'target',
  messages: {
    ...targetMessages,
    ...forecastMessages,
    ...indicatorMessages,
    ...snapshotMessages,
  },
  ...targetSchema,
  core: TargetModule,
  api: TargetApiModule,
  jobs: TargetJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
