export const ExportState = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  EXPIRED: 'EXPIRED',
} as const;
export type ExportState = (typeof ExportState)[keyof typeof ExportState];
export type ExportAction = 'START' | 'FINISH' | 'FAIL' | 'EXPIRE';

/** The worker will make it, or is at it. */
export const UNDER_WAY: readonly ExportState[] = ['WAITING', 'RUNNING'];

/** Why a file was not made: an error that stayed, a right that was taken away, or nobody who made it within a day. */
export type ExportFailure = 'ERROR' | 'NOT_ALLOWED' | 'TOO_LONG' | 'LOST';

export const ExportFormat = { XLSX: 'XLSX', CSV: 'CSV' } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

/** A file can be fetched for so long. */
export const KEPT_HOURS = 72;
