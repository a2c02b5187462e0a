import type { Sentence } from '#kernel/errors';

export const ExportState = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  EXPIRED: 'EXPIRED',
} as const;
export type ExportState = (typeof ExportState)[keyof typeof ExportState];
export type ExportAction = 'START' | 'FINISH' | 'FAIL' | 'EXPIRE';

/** Why a file was not made: an error that stayed, a right that was taken away, or nobody who made it within a day. */
export type ExportFailure = 'ERROR' | 'NOT_ALLOWED' | 'TOO_LONG' | 'LOST';

/** What can be taken out. */
export const ExportKind = {
  CONTRACTS: 'CONTRACTS',
  REGISTRATIONS: 'REGISTRATIONS',
  INSTALMENTS: 'INSTALMENTS',
  LEDGER: 'LEDGER',
  MATCHES: 'MATCHES',
  DEMANDS: 'DEMANDS',
} as const;
export type ExportKind = (typeof ExportKind)[keyof typeof ExportKind];

export const ExportFormat = { XLSX: 'XLSX', CSV: 'CSV' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

export const exportKinds: Readonly<Record<ExportKind, Sentence>> = {
  CONTRACTS: { zh: '合同与登记', en: 'Contracts and registrations' },
  REGISTRATIONS: { zh: '登记台账', en: 'Register of registrations' },
  INSTALMENTS: { zh: '付款计划与到账', en: 'Instalments' },
  LEDGER: { zh: '台账分录', en: 'Ledger entries' },
  MATCHES: { zh: '对接', en: 'Matches' },
  DEMANDS: { zh: '需求', en: 'Demands' },
};

/** What a year means in each; what has none is not cut by years. */
export const exportYears: Readonly<Partial<Record<ExportKind, Sentence>>> = {
  CONTRACTS: {
    zh: '该年度台账有变动或在该年度签订的合同；各项合计与该年度台账核对。',
    en: 'Contracts that the ledger of that year moves, or that were signed in it; the sums are held against the year’s ledger.',
  },
  REGISTRATIONS: {
    zh: '该年度签订、有登记事项或登记额入账的合同。',
    en: 'Contracts signed in that year, or whose registration moved in it.',
  },
  INSTALMENTS: {
    zh: '按合同签订年度：该年度签订合同的全部期次。',
    en: 'By the year of signing: every instalment of the contracts signed in it.',
  },
  LEDGER: { zh: '按入账年度。', en: 'By the year in which an entry is booked.' },
};

/** A file can be fetched for so long. */
export const KEPT_HOURS = 72;
