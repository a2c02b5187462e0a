import type { Settings } from '#kernel/config';

export type PlaceLimits = Pick<
  Settings,
  | 'LIMIT_SOCKETS'
  | 'LIMIT_ADDRESS_SOCKETS'
  | 'LIMIT_ACCOUNT_SOCKETS'
  | 'LIMIT_VISITOR_SOCKETS'
  | 'LIMIT_VISITOR_ADDRESS_SOCKETS'
>;

/** What has no place left. */
export type Full = 'all' | 'address' | 'account' | 'visitors' | 'visitorAddress';

/** The places of one connection. */
export interface Places {
  /** Takes those of who it turned out to be, an account or a visitor. @returns what is full; then nothing was taken */
  of(userId: string | undefined): Full | undefined;
  /** Gives all of them back; doing it twice gives nothing back twice. */
  free(): void;
}

/** Counts the connections of this process: in all, per network address, per account, and those of visitors, who have little to listen to. */
export class SocketPlaces {
  private readonly taken = new Map<string, number>();

  constructor(private readonly limits: PlaceLimits) {}

  /** All connections that hold a place. */
  get open(): number {
    return this.taken.get('all') ?? 0;
  }

  /** Takes the places that a connection needs before anybody knows whose it is. @returns what is full; then nothing was taken */
  take(address: string): Places | Full {
    const held: string[] = [];
    const {
      LIMIT_SOCKETS,
      LIMIT_ADDRESS_SOCKETS,
      LIMIT_ACCOUNT_SOCKETS,
      LIMIT_VISITOR_SOCKETS,
      LIMIT_VISITOR_ADDRESS_SOCKETS,
    } = this.limits;
    const full = this.hold(held, [
      ['all', '', LIMIT_SOCKETS],
      ['address', address, LIMIT_ADDRESS_SOCKETS],
    ]);
    if (full) return full;
    return {
      of: (userId) =>
        this.hold(
          held,
          userId === undefined
            ? [
                ['visitors', '', LIMIT_VISITOR_SOCKETS],
                ['visitorAddress', address, LIMIT_VISITOR_ADDRESS_SOCKETS],
              ]
            : [['account', userId, LIMIT_ACCOUNT_SOCKETS]],
        ),
      free: () => {
        for (const key of held.splice(0)) this.change(key, -1);
      },
    };
  }

  private hold(held: string[], wanted: [Full, string, number][]): Full | undefined {
    const key = ([what, whose]: [Full, string, number]): string => (whose ? `${what}:${whose}` : what);
    const full = wanted.find((place) => (this.taken.get(key(place)) ?? 0) >= place[2]);
    if (full) return full[0];
    for (const place of wanted) {
      held.push(key(place));
      this.change(key(place), 1);
    }
    return undefined;
  }

  private change(key: string, by: 1 | -1): void {
    const count = (this.taken.get(key) ?? 0) + by;
    if (count > 0) this.taken.set(key, count);
    else this.taken.delete(key);
  }
}
