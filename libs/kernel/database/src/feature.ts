import type { Messages } from '#kernel/errors';
import type { Type } from '@nestjs/common';
import type { Schema } from './data-source.js';

/** What one feature brings to the platform: its `index.ts` exports one, and `apps/features.ts` lists them. */
export interface Feature extends Partial<Schema> {
  /** Its folder in `libs`. */
  name: string;
  /** What it says, in both languages, by code. */
  messages?: Messages;
  /** Its services, for every entry. */
  core?: Type;
  /** What the API adds: resolvers and controllers. */
  api?: Type;
  /** What the worker adds: job handlers and notices. */
  jobs?: Type;
}
