import type { Locale } from '#kernel/errors';
import type { ExecutionContext } from '@nestjs/common';
import type { Viewer } from './viewer.js';

/** What the entry attaches to each request, HTTP or WebSocket. */
export interface AccessRequest {
  viewer?: Viewer;
  locale?: Locale;
  /** Where it comes from: see `clientAddress`. */
  clientAddress?: string;
}

/** True inside a resolver. */
export function isGraphql(context: ExecutionContext): boolean {
  return context.getType<string>() === 'graphql';
}

/** The request behind a resolver, a controller or a subscription. */
export function requestOf(context: ExecutionContext): AccessRequest | undefined {
  if (isGraphql(context)) return context.getArgByIndex<{ req?: AccessRequest } | undefined>(2)?.req;
  return context.switchToHttp().getRequest<AccessRequest>();
}
