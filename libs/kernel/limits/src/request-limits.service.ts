import { networkOf, type AccessRequest } from '#kernel/access';
import { Config } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { RedisConnections } from '#kernel/jobs';
import { Injectable } from '@nestjs/common';
import { Budget, type Standing } from './budget.js';
import { UnderWay } from './under-way.js';

/** Who asks, and from where. */
export type Asker = Pick<AccessRequest, 'viewer' | 'clientAddress'>;

/** Where the headers are set; Fastify's reply is one. */
export interface HeaderSink {
  header(name: string, value: string): unknown;
}

/** Who came while all of their places were taken tries again after this. */
const BUSY_SECONDS = 1;

/**
 * What everybody may ask of the platform in a minute, in the points of `@Cost`. Of who is signed in the account leads, and the address has a
 * generous limit beside it (an office of 300 people stands behind one); of visitors the address is all that is known. This machine's own address is
 * counted like any other.
 */
@Injectable()
export class RequestLimits {
  private readonly accounts: Budget;
  private readonly visitors: Budget;
  private readonly addresses: Budget;
  private readonly accountsAtOnce: UnderWay;
  private readonly addressesAtOnce: UnderWay;

  constructor(config: Config, redis: RedisConnections) {
    const { values } = config;
    const budget = (name: string, points: number) =>
      new Budget({ redis: redis.commands, prefix: redis.key('limits', name), points });
    this.accounts = budget('account', values.LIMIT_ACCOUNT_POINTS);
    this.visitors = budget('visitor', values.LIMIT_VISITOR_POINTS);
    this.addresses = budget('address', values.LIMIT_ADDRESS_POINTS);
    this.accountsAtOnce = new UnderWay(values.LIMIT_ACCOUNT_AT_ONCE);
    this.addressesAtOnce = new UnderWay(values.LIMIT_ADDRESS_AT_ONCE);
  }

  /**
   * Spends points of the asker's budgets (both are asked in one round trip), and says in the reply how the leading one stands.
   * @param points parts are rounded up; nothing is spent for 0
   * @throws UserError RATE_LIMITED
   */
  async charge(asker: Asker, reply: HeaderSink, points: number): Promise<void> {
    if (points <= 0) return;
    const whole = Math.ceil(points);
    const { leading, subject, address } = this.subjectsOf(asker);
    const [own, shared] = await Promise.all([leading.spend(subject, whole), this.addresses.spend(address, whole)]);
    tell(reply, shared.spent && !own.spent ? shared : own);
  }

  /** Refuses, before any work is done, who is known to have spent everything. @throws UserError RATE_LIMITED */
  refuseSpent(asker: Asker, reply: HeaderSink): void {
    const { leading, subject, address } = this.subjectsOf(asker);
    const standing = leading.known(subject) ?? this.addresses.known(address);
    if (standing) tell(reply, standing);
  }

  /**
   * Takes a place among the requests under way.
   * @returns how to give it back, once
   * @throws UserError RATE_LIMITED
   */
  enter(asker: Asker, reply: HeaderSink): () => void {
    const address = this.addressesAtOnce.enter(networkOf(asker.clientAddress ?? ''));
    const account = address && (asker.viewer ? this.accountsAtOnce.enter(asker.viewer.userId) : () => undefined);
    if (address && account) {
      return () => {
        address();
        account();
      };
    }
    address?.();
    return refuse(reply, BUSY_SECONDS);
  }

  private subjectsOf({ viewer, clientAddress = '' }: Asker): { leading: Budget; subject: string; address: string } {
    const address = networkOf(clientAddress);
    return viewer
      ? { leading: this.accounts, subject: viewer.userId, address }
      : { leading: this.visitors, subject: address, address };
  }
}

/** The three headers in wide use (IETF drafts 3 to 7 of "RateLimit header fields"), the last in seconds. @throws UserError RATE_LIMITED */
function tell(reply: HeaderSink, { limit, remaining, reset, spent }: Standing): void {
  reply.header('RateLimit-Limit', String(limit));
  reply.header('RateLimit-Remaining', String(remaining));
  reply.header('RateLimit-Reset', String(reset));
  if (spent) refuse(reply, reset);
}

function refuse(reply: HeaderSink, seconds: number): never {
  reply.header('Retry-After', String(seconds));
  throw UserError.rateLimited(seconds);
}
