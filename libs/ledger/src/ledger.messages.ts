import { declareMessages } from '#kernel/errors';

export const ledgerMessages = declareMessages({
  'ledger.year.closed': {
    zh: '{year} 年度的账已经关闭。请由管理员说明理由后重新打开该年度，或改用当年日期。',
    en: 'The ledger of {year} is closed. Ask an administrator to re-open it with a reason, or use a date of this year.',
  },
  'ledger.year.running': { zh: '{year} 年度尚未结束，不能关账。', en: '{year} is not over yet and cannot be closed.' },
  'ledger.year.unknown': { zh: '{year} 年度没有账目。', en: 'There is no ledger of {year}.' },
});
