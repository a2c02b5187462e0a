import { Role, Users } from '#identity';
import { declareMessages, message } from '#kernel/errors';
import { NoticeRules } from '#notification';
import { Injectable } from '@nestjs/common';
import { ledgerEvents } from '../entries/ledger.events.js';

export const ledgerNoticesMessages = declareMessages({
  'ledger.notice.lies': { zh: '账目核对未通过', en: 'The ledger does not prove itself' },
  'ledger.notice.lies.body': {
    zh: '核对时发现 {table} 中有一行与账目不符（{where}）：{detail}。请立即保全数据库并核查。',
    en: 'The check found an inconsistent row of {table} ({where}): {detail}. Secure the database and look into it at once.',
  },
});

/** A failed check is told to every administrator. */
@Injectable()
export class LedgerNotices {
  constructor(rules: NoticeRules, users: Users) {
    rules.register({
      event: ledgerEvents.lies,
      kind: 'ledger',
      recipients: async (_event, manager) => (await users.byRoles([Role.ADMIN], manager)).map(({ id }) => id),
      compose: async ({ payload }, { locale }) => {
        const said = (name: 'contractCode' | 'year' | 'seq' | 'table' | 'detail') => String(payload[name] ?? '');
        const where = [said('contractCode'), said('year'), said('seq')].filter(Boolean).join(' · ') || '—';
        const params = { table: said('table'), detail: said('detail'), where };
        return {
          title: message('ledger.notice.lies', params, locale),
          body: message('ledger.notice.lies.body', params, locale),
          link: '/ledger',
        };
      },
    });
  }
}
