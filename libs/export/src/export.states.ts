import { defineEnum } from '#kernel/values';

export const ExportState = defineEnum('ExportState', 'Where an export stands 导出状态.', {
  WAITING: { zh: '排队中', en: 'Waiting' },
  RUNNING: { zh: '生成中', en: 'Being made' },
  DONE: { zh: '可下载', en: 'Ready' },
  FAILED: { zh: '未完成', en: 'Failed' },
  EXPIRED: { zh: '已过期', en: 'Expired', about: 'The file was deleted' },
});
export type ExportState = keyof typeof ExportState;
export type ExportAction = 'START' | 'FINISH' | 'FAIL' | 'EXPIRE';

/** The worker will make it, or is at it. */
export const UNDER_WAY: readonly ExportState[] = ['WAITING', 'RUNNING'];

/** Why a file was not made: an error that stayed, a right that was taken away, or nobody who made it within a day. */
export type ExportFailure = 'ERROR' | 'NOT_ALLOWED' | 'TOO_LONG' | 'LOST';

export const ExportFormat = defineEnum('ExportFormat', 'How a table is written 文件格式.', {
  XLSX: { zh: 'Excel（.xlsx）', en: 'Excel (.xlsx)', about: 'a workbook (电子表格)' },
  CSV: { zh: 'CSV（.csv）', en: 'CSV (.csv)', about: 'a table as text (文本表格)' },
});
export type ExportFormat = keyof typeof ExportFormat;

/** A file can be fetched for so long. */
export const KEPT_HOURS = 72;
