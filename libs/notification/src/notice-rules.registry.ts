import type { Locale } from '#kernel/errors';
import { refuseUnwritten, type OutboxEvent, type ReadableEvent } from '#kernel/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The ways in which a person is told. */
export const Channel = { IN_APP: 'IN_APP', EMAIL: 'EMAIL' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

/** Notices of this kind stop when a person opts out of automated recommendations (PIPL 24). */
export const RECOMMENDATION = 'recommendation';

/** Whom a notice is written for; compose only from what this person may see. */
export interface Recipient {
  userId: string;
  name: string;
  locale: Locale;
  roles: readonly string[];
  organizationId?: string;
}

/** What a person reads. `link` is a path of the web app. */
export interface Notice {
  title: string;
  body: string;
  link?: string | null;
  /** What the mail says instead: it leaves the platform, and may say less than a page that only its reader opens. */
  mail?: Pick<Notice, 'title' | 'body'>;
}

/** One row of "who is told what" (domain §3.1). The feature that owns the event declares it, in its `<feature>.notices.ts`. */
export interface NoticeRule<Payload extends object = object> {
  event: ReadableEvent<Payload>;
  /** A short word for the kind of notice, for icons and opt-outs: `demand`, `contract`, `recommendation` … */
  kind: string;
  /** User ids; those who no longer exist or may not sign in are left out. */
  recipients: (event: OutboxEvent<Payload>, manager: EntityManager) => Promise<readonly string[]>;
  /** @returns null when this person need not be told after all. */
  compose: (event: OutboxEvent<Payload>, recipient: Recipient, manager: EntityManager) => Promise<Notice | null>;
  /** In the app and by e-mail when left out. */
  channels?: readonly Channel[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the registry hands each rule the events that it names
type AnyRule = NoticeRule<any>;

/**
 * The registry of rules. Register in a provider's constructor, so that every rule is known before the worker takes its first event. Several
 * rules may tell of one event; a person whom two of them name is told by the one registered first.
 */
@Injectable()
export class NoticeRules implements OnApplicationBootstrap {
  /** By the event's stored name. */
  private readonly rules = new Map<string, AnyRule[]>();

  register<Payloads extends object[]>(...rules: { [Rule in keyof Payloads]: NoticeRule<Payloads[Rule]> }): void {
    for (const rule of rules as AnyRule[]) this.rules.set(rule.event.name, [...this.of(rule.event.name), rule]);
  }

  /** @throws Error for a rule that tells of what nobody writes. */
  onApplicationBootstrap(): void {
    for (const { kind, event } of [...this.rules.values()].flat())
      refuseUnwritten(`a notice of the kind "${kind}"`, [event]);
  }

  /** @param name the event's, as it is stored. */
  of(name: string): readonly AnyRule[] {
    return this.rules.get(name) ?? [];
  }

  events(): ReadableEvent[] {
    return [...this.rules.values()].flatMap(([rule]) => (rule ? [rule.event] : []));
  }
}
