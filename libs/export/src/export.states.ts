import type { Sentence } from '../../kernel/errors/src/index.js';

export const ExportState = { WAITING: 'WAITING', RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED', EXPIRED: 'EXPIRED' } as const;
export type ExportState = (typeof ExportState)[keyof typeof ExportState];
export type ExportAction = 'START' | 'FINISH' | 'FAIL' | 'EXPIRE';

/** What can be taken out. */
export const ExportKind = { CONTRACTS: 'CONTRACTS', INSTALMENTS: 'INSTALMENTS', LEDGER: 'LEDGER', MATCHES: 'MATCHES', DEMANDS: 'DEMANDS' } as const;
export type ExportKind = (typeof ExportKind)[keyof typeof ExportKind];

export const ExportFormat = { XLSX: 'XLSX', CSV: 'CSV' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

export const exportKinds: Readonly<Record<ExportKind, Sentence>> = {
  CONTRACTS: { zh: '合同与登记', en: 'Contracts and registrations' },
  INSTALMENTS: { zh: '付款计划与到账', en: 'Instalments' },
  LEDGER: { zh: '台账分录', en: 'Ledger entries' },
  MATCHES: { zh: '对接', en: 'Matches' },
  DEMANDS: { zh: '需求', en: 'Demands' },
};

/** A file can be fetched for so long. */
export const KEPT_HOURS = 72;
