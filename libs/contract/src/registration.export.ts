import { defineExport, ExportTables, paged, tableColumns, type CellValue, type ExportSource } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import type { Locale } from '#kernel/errors';
import { Clock, labelOf } from '#kernel/values';
import { LedgerReader, ReconciliationColumns } from '#ledger';
import { fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { RegistrationService } from './api/registration.service.js';
import { ContractKind, REGISTERED_STATES } from './core/contract.states.js';
import { ContractService } from './record/contract.service.js';
import type { ContractType } from './record/contract.types.js';
import { registrationLifecycle } from './registration/registration.lifecycle.js';

const REGISTRATIONS = defineExport({
  kind: 'REGISTRATIONS',
  label: { zh: '登记台账', en: 'Register of registrations' },
  order: 20,
  // The government's rows tell days and states alone.
  allowed: [Role.BROKER, Role.ADMIN, Role.GOVERNMENT],
  yearHint: {
    zh: '该年度签订、有登记事项或登记额入账的合同。',
    en: 'Contracts signed in that year, or whose registration moved in it.',
  },
});

/** The ledger's own column stands at the end. */
const columnsOf = tableColumns([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['合同类别', 'Kind'],
  ['技术领域', 'Field', 'text', 18],
  ['买方', 'Buyer', 'text', 28],
  ['卖方', 'Seller', 'text', 28],
  ['签订日期', 'Signed on', 'day'],
  ['成交额（含变更，元）', 'Total with amendments (yuan)', 'yuan', 20],
  ['技术交易额（含变更，元）', 'Technology amount with amendments (yuan)', 'yuan', 20],
  ['登记状态', 'Registration', 'text', 18],
  ['登记编号', 'Registration number', 'text', 20],
  ['登记额（元）', 'Registered (yuan)', 'yuan', 18],
  ['登记日期', 'Registered on', 'day'],
  ['当前状态起始日', 'In this state since', 'day'],
  ['办理期限', 'Due on', 'day'],
  ['申报次数', 'Submissions', 'number', 10],
  ['最近原因', 'Last reason', 'long', 30],
  ['登记过程', 'Steps', 'long', 52],
]);

type Step = NonNullable<ReturnType<Awaited<ReturnType<RegistrationService['stepsOf']>>['get']>>[number];

/** 登记台账: one row for each contract that may be registered, so that its sums can be added up; its steps as a text. */
@Injectable()
export class RegistrationExport {
  constructor(
    tables: ExportTables,
    private readonly contracts: ContractService,
    private readonly registrations: RegistrationService,
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {
    tables.register(REGISTRATIONS, (viewer, year) => this.open(viewer, year));
  }

  private open(viewer: Viewer, year: number | null): ExportSource {
    const { locale } = viewer;
    const reconciliation = new ReconciliationColumns(this.ledger, ['REGISTERED'], year, locale);
    const own = columnsOf(locale);
    const columns = [...own, ...reconciliation.columns()];
    const rowsOf = async (page: ContractType[]): Promise<CellValue[][]> => {
      const ids = page.map(({ id }) => id);
      const [cells, steps] = await Promise.all([reconciliation.cells(ids), this.registrations.stepsOf(viewer, ids)]);
      return page.map((contract) => [
        ...registrationRow(contract, steps.get(contract.id) ?? [], viewer),
        ...cells(contract.id),
      ]);
    };
    const portions = () =>
      paged(
        (args) => this.contracts.page(viewer, { booked: { year, by: 'registration' } }, args, { leaves: true }),
        rowsOf,
      );
    return { columns, portions, closing: () => reconciliation.closing(columns.length, own.length, this.clock.now()) };
  }
}

/** What was typed as a reason may hold names: a masked row tells days and states alone. */
function registrationRow(
  contract: ContractType,
  steps: readonly Step[],
  { locale }: Pick<Viewer, 'locale'>,
): CellValue[] {
  const {
    registration: { state, number, registeredOn, stateSince, dueOn, attempt, reason },
    masked,
  } = contract;
  const told = steps.map((step) => stepInWords(masked ? { ...step, reason: null } : step, locale)).join('\n');
  return [
    contract.code,
    contract.name,
    labelOf(ContractKind, contract.kind, locale),
    fieldLabel(contract.field, locale),
    contract.buyer.name,
    contract.seller.name,
    contract.signedOn,
    contract.currentTotal,
    contract.currentTechnology,
    registrationLifecycle.states[state][locale],
    number,
    registeredAmount(contract),
    registeredOn,
    stateSince,
    dueOn,
    attempt,
    reason,
    told,
  ];
}

/** A certificate that was cancelled stands for nothing, though its sum is kept. */
export function registeredAmount({ registration: { state, amount } }: ContractType): string | null {
  return REGISTERED_STATES.includes(state) ? amount : null;
}

/** 第 2 次申报 2026-03-02 已提交：补齐附件 */
function stepInWords(
  {
    attempt,
    happenedOn,
    stateLabel,
    reason,
  }: { attempt: number; happenedOn: string; stateLabel: string; reason: string | null },
  locale: Locale,
): string {
  const which = attempt > 0 ? (locale === 'zh' ? `（第 ${attempt} 次申报）` : ` (submission ${attempt})`) : '';
  const why = reason ? (locale === 'zh' ? `：${reason}` : `: ${reason}`) : '';
  return `${happenedOn} ${stateLabel}${which}${why}`;
}
