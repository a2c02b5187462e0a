import type { Locale } from '#kernel/errors';

/**
 * The four sums that are never mixed. Each is a series of its own: what an entry moves in a series adds up to zero within that series, so
 * no yuan of one sum can turn up in another.
 */
export const LedgerSeries = {
  TURNOVER: 'TURNOVER',
  TECHNOLOGY: 'TECHNOLOGY',
  REGISTERED: 'REGISTERED',
  MONEY: 'MONEY',
} as const;
export type LedgerSeries = (typeof LedgerSeries)[keyof typeof LedgerSeries];

export interface AccountRow {
  series: LedgerSeries;
  /** The account's number on paper. */
  no: string;
  /** Which side makes it grow; a debit is a positive sum, a credit a negative one. */
  grows: 'debit' | 'credit';
  names: Readonly<Record<Locale, string>>;
}

/** The chart of accounts. The first account of a series holds the figure, the account that grows by credit says where it comes from. */
export const ACCOUNTS = {
  TURNOVER: {
    series: 'TURNOVER',
    no: '1001',
    grows: 'debit',
    names: { zh: '计入年度的成交额', en: 'Turnover that counts toward the year' },
  },
  TURNOVER_SOURCE: {
    series: 'TURNOVER',
    no: '1901',
    grows: 'credit',
    names: { zh: '成交额来源（合同）', en: 'Source of turnover (contracts)' },
  },
  TECHNOLOGY: {
    series: 'TECHNOLOGY',
    no: '2001',
    grows: 'debit',
    names: { zh: '技术交易额', en: 'Technology amount' },
  },
  TECHNOLOGY_SOURCE: {
    series: 'TECHNOLOGY',
    no: '2901',
    grows: 'credit',
    names: { zh: '技术交易额来源（合同）', en: 'Source of the technology amount (contracts)' },
  },
  REGISTERED: { series: 'REGISTERED', no: '3001', grows: 'debit', names: { zh: '登记额', en: 'Registered amount' } },
  REGISTERED_SOURCE: {
    series: 'REGISTERED',
    no: '3901',
    grows: 'credit',
    names: { zh: '登记额来源（登记机构）', en: 'Source of the registered amount (registrar)' },
  },
  PROMISED: { series: 'MONEY', no: '4001', grows: 'debit', names: { zh: '未到期应付', en: 'Promised, not yet due' } },
  DUE: {
    series: 'MONEY',
    no: '4002',
    grows: 'debit',
    names: { zh: '到期应付', en: 'Due, not yet paid (negative: paid ahead)' },
  },
  PAID: { series: 'MONEY', no: '4003', grows: 'debit', names: { zh: '已付', en: 'Paid' } },
  AGREED: { series: 'MONEY', no: '4901', grows: 'credit', names: { zh: '约定付款', en: 'Payment agreed' } },
} as const satisfies Record<string, AccountRow>;

export type LedgerAccount = keyof typeof ACCOUNTS;

export const LEDGER_ACCOUNTS = Object.keys(ACCOUNTS) as LedgerAccount[];

/** What an entry moves: a sum per account, debit positive, credit negative. */
export interface LedgerLineSum {
  account: LedgerAccount;
  amount: bigint;
}

/** Moves a sum from one account of a series to another; nothing when it is zero. */
export function transfer(to: LedgerAccount, from: LedgerAccount, amount: bigint): LedgerLineSum[] {
  if (amount === 0n) return [];
  return [
    { account: to, amount },
    { account: from, amount: -amount },
  ];
}

/** One line per account, in the chart's order, without zeros: the same sums always make the same lines. */
export function gathered(lines: readonly LedgerLineSum[]): LedgerLineSum[] {
  const sums = new Map<LedgerAccount, bigint>();
  for (const { account, amount } of lines) sums.set(account, (sums.get(account) ?? 0n) + amount);
  return LEDGER_ACCOUNTS.flatMap((account) => (sums.get(account) ? [{ account, amount: sums.get(account)! }] : []));
}

/** The series whose debits and credits differ; none in an entry that balances. */
export function unbalanced(lines: readonly { account: string; amount: bigint }[]): string[] {
  const sums = new Map<string, bigint>();
  for (const { account, amount } of lines) {
    const series = account in ACCOUNTS ? ACCOUNTS[account as LedgerAccount].series : `no account ${account}`;
    sums.set(series, (sums.get(series) ?? 0n) + amount);
  }
  return [...sums].filter(([series, sum]) => sum !== 0n || series.startsWith('no account')).map(([series]) => series);
}

/** The accounts whose sums people speak of. */
export const FIGURES = ['TURNOVER', 'TECHNOLOGY', 'REGISTERED', 'PAID'] as const satisfies readonly LedgerAccount[];
export type Figures = Record<(typeof FIGURES)[number], bigint>;

/** Whether an account holds what counts toward a year; a termination takes back these and leaves the money. */
export function isCounted(account: string): boolean {
  return account.startsWith('TURNOVER') || account.startsWith('TECHNOLOGY');
}
