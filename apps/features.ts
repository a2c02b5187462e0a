import { feature as achievement } from '#achievement';
import { feature as attachment } from '#attachment';
import { feature as bulkImport } from '#bulk-import';
import { feature as contract } from '#contract';
import { feature as demand } from '#demand';
import { feature as exports } from '#export';
import { feature as identity } from '#identity';
import type { Feature, Schema } from '#kernel/database';
import { feature as ledger } from '#ledger';
import { feature as match } from '#match';
import { feature as namedAccess } from '#named-access';
import { feature as notification } from '#notification';
import { feature as organization } from '#organization';
import { feature as portal } from '#portal';
import { feature as report } from '#report';
import { feature as target } from '#target';
import { feature as taxonomy } from '#taxonomy';
import { feature as todo } from '#todo';
import type { Type } from '@nestjs/common';
import { kernelSchemas } from './kernel.js';

/**
 * Every feature, in the order in which they may use each other: one knows only those before it. Lint reads the levels from these lines
 * (eslint.config.mjs), and a gate holds the chain of docs/architecture.md to it.
 */
export const features: readonly Feature[] = [
  taxonomy,
  identity,
  notification,
  todo,
  namedAccess,
  organization,
  attachment,
  exports,
  bulkImport,
  portal,
  ledger,
  demand,
  achievement,
  match,
  contract,
  target,
  report,
];

const schemas: readonly Partial<Schema>[] = [...kernelSchemas, ...features];

/** Every table of the platform. */
export const schema: Schema = {
  entities: schemas.flatMap(({ entities = [] }) => entities),
  migrations: schemas.flatMap(({ migrations = [] }) => migrations),
  appendOnly: schemas.flatMap(({ appendOnly = [] }) => appendOnly),
};

/** Services of every feature; the command line works with these. */
export const serviceModules: Type[] = features.flatMap(({ core }) => core ?? []);

/** What the API adds: resolvers and controllers. */
export const apiModules: Type[] = features.flatMap(({ api }) => api ?? []);

/** What the worker adds: job handlers and notices. */
export const jobModules: Type[] = features.flatMap(({ jobs }) => jobs ?? []);
