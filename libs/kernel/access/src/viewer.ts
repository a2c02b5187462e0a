import type { Locale } from '#kernel/errors';

/** Who is asking. `undefined` stands for a visitor who is not signed in. */
export interface Viewer {
  userId: string;
  sessionId: string;
  name: string;
  roles: readonly string[];
  organizationId?: string;
  locale: Locale;
}

/** A person, or the platform itself (timers, imports, seeds). */
export type Actor = Viewer | 'system';
