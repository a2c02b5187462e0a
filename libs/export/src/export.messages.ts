import { declareMessages } from '#kernel/errors';

export const exportMessages = declareMessages({
  'export.kind.notYours': { zh: '您的角色不能导出这一类数据。', en: 'Your role cannot export this.' },
  'export.year': { zh: '年份应在 1990 至 2100 之间。', en: 'The year must lie between 1990 and 2100.' },
  'export.expired': { zh: '文件已过期删除，请重新导出。', en: 'The file has expired. Please export again.' },
  'export.notReady': { zh: '文件还没有生成好。', en: 'The file is not ready yet.' },
  'export.tooMany': {
    zh: '已有 {count} 个导出正在进行，请等其中一个完成。',
    en: '{count} exports are under way. Please wait for one of them.',
  },
  'export.failure.ERROR': {
    zh: '生成时出错，多次重试仍未成功。可以重试；再次失败请联系管理员。',
    en: 'An error came up, and stayed when it was tried again. Retry; if it fails again, tell an administrator.',
  },
  'export.failure.NOT_ALLOWED': {
    zh: '生成前您的权限已有变动，不能再导出这一类数据。',
    en: 'Your rights changed before it was made: you can no longer export this.',
  },
  'export.failure.TOO_LONG': {
    zh: '超过 10 万行，Excel 文件放不下。请改选 CSV，或按年度分别导出。',
    en: 'More than 100,000 rows do not fit a workbook. Choose CSV, or export one year at a time.',
  },
  'export.failure.LOST': {
    zh: '一天内没有生成出来，已停止。请重试。',
    en: 'It was not made within a day and was given up. Please retry.',
  },
  'export.history.REQUESTED': { zh: '申请导出', en: 'Export asked for' },
});
