import { defineExport, ExportTables, paged, tableColumns, type CellValue, type ExportSource } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Clock, labelOf } from '#kernel/values';
import { FIGURES, LedgerReader, ReconciliationColumns } from '#ledger';
import { fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { ContractKind, InstalmentState, PaymentMode } from './core/contract.states.js';
import { ContractService } from './record/contract.service.js';
import type { ContractType } from './record/contract.types.js';
import { registeredAmount } from './registration.export.js';
import { registrationLifecycle } from './registration/registration.lifecycle.js';

const CONTRACTS = defineExport({
  kind: 'CONTRACTS',
  label: { zh: '合同与登记', en: 'Contracts and registrations' },
  order: 10,
  // The government's rows have their parties masked.
  allowed: [Role.BROKER, Role.ADMIN, Role.GOVERNMENT],
  yearHint: {
    zh: '该年度台账有变动或在该年度签订的合同；各项合计与该年度台账核对。',
    en: 'Contracts that the ledger of that year moves, or that were signed in it; the sums are held against the year’s ledger.',
  },
});

const INSTALMENTS = defineExport({
  kind: 'INSTALMENTS',
  label: { zh: '付款计划与到账', en: 'Instalments' },
  order: 30,
  allowed: [Role.BROKER, Role.ADMIN],
  yearHint: {
    zh: '按合同签订年度：该年度签订合同的全部期次。',
    en: 'By the year of signing: every instalment of the contracts signed in it.',
  },
});

/** What the ledger says of each contract stands between the two. */
const headColumns = tableColumns([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['合同类别', 'Kind'],
  ['状态', 'State'],
  ['技术领域', 'Field', 'text', 18],
  ['签订日期', 'Signed on', 'day'],
  ['买方', 'Buyer', 'text', 28],
  ['买方代码', 'Buyer’s code', 'text', 22],
  ['买方区划', 'Buyer’s region'],
  ['卖方', 'Seller', 'text', 28],
  ['卖方代码', 'Seller’s code', 'text', 22],
  ['卖方区划', 'Seller’s region'],
]);

const sumColumns = tableColumns([
  ['成交额（签订时，元）', 'Total as signed (yuan)', 'yuan', 20],
  ['成交额（含变更，元）', 'Total with amendments (yuan)', 'yuan', 20],
  ['技术交易额（含变更，元）', 'Technology amount with amendments (yuan)', 'yuan', 20],
  ['登记额（元）', 'Registered (yuan)', 'yuan', 18],
  ['到账额（元）', 'Received (yuan)', 'yuan', 18],
  ['退款（元）', 'Refunded (yuan)', 'yuan', 18],
  ['支付方式', 'Payment'],
  ['登记状态', 'Registration'],
  ['登记编号', 'Registration number', 'text', 20],
  ['登记日期', 'Registered on', 'day'],
  ['签订时计入年度', 'Year of its signing sum', 'number'],
  ['签订时计入金额（元）', 'Signing sum that counts (yuan)', 'yuan', 20],
  ['计入说明', 'Why', 'text', 40],
  ['更新时间', 'Updated', 'time', 18],
]);

const instalmentColumns = tableColumns([
  ['合同编号', 'Code', 'text', 18],
  ['项目名称', 'Name', 'text', 36],
  ['买方', 'Buyer', 'text', 28],
  ['卖方', 'Seller', 'text', 28],
  ['期次', 'No.', 'number', 8],
  ['应付日期', 'Due on', 'day'],
  ['金额（元）', 'Sum (yuan)', 'yuan', 18],
  ['条件', 'Condition', 'text', 24],
  ['状态', 'State'],
  ['到账额（元）', 'Received (yuan)', 'yuan', 18],
  ['到账日期', 'Received on', 'day'],
  ['退款（元）', 'Refunded (yuan)', 'yuan', 18],
]);

/** The contracts as tables: with what the ledger says of each, and by their instalments. */
@Injectable()
export class ContractExports {
  constructor(
    tables: ExportTables,
    private readonly contracts: ContractService,
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {
    tables.register(CONTRACTS, (viewer, year) => this.ofContracts(viewer, year));
    tables.register(INSTALMENTS, (viewer, year) => this.ofInstalments(viewer, year));
  }

  /** The contracts that a year's figures are made of, so that the file adds up to them, and what was signed in it. */
  private ofContracts(viewer: Viewer, year: number | null): ExportSource {
    const { locale } = viewer;
    const reconciliation = new ReconciliationColumns(this.ledger, FIGURES, year, locale);
    const head = headColumns(locale);
    const columns = [...head, ...reconciliation.columns(), ...sumColumns(locale)];
    const rowsOf = async (page: ContractType[]): Promise<CellValue[][]> => {
      const cells = await reconciliation.cells(page.map(({ id }) => id));
      return page.map((contract) => [
        ...headCells(contract, viewer),
        ...cells(contract.id),
        ...sumCells(contract, viewer),
      ]);
    };
    const portions = () =>
      paged((args) => this.contracts.page(viewer, { booked: { year, by: 'ledger' } }, args, { leaves: true }), rowsOf);
    return { columns, portions, closing: () => reconciliation.closing(columns.length, head.length, this.clock.now()) };
  }

  private ofInstalments(viewer: Viewer, year: number | null): ExportSource {
    return {
      columns: instalmentColumns(viewer.locale),
      portions: () =>
        paged(
          (args) => this.contracts.page(viewer, { year }, args, { leaves: true }),
          (page) => page.flatMap((contract) => instalmentRows(contract, viewer)),
        ),
    };
  }
}

function headCells(contract: ContractType, { locale }: Pick<Viewer, 'locale'>): CellValue[] {
  const { buyer, seller } = contract;
  return [
    contract.code,
    contract.name,
    labelOf(ContractKind, contract.kind, locale),
    contract.stateLabel,
    fieldLabel(contract.field, locale),
    contract.signedOn,
    buyer.name,
    buyer.creditCode,
    buyer.regionCode,
    seller.name,
    seller.creditCode,
    seller.regionCode,
  ];
}

function sumCells(contract: ContractType, { locale }: Pick<Viewer, 'locale'>): CellValue[] {
  const { registration, counting } = contract;
  return [
    contract.totalAmount,
    contract.currentTotal,
    contract.currentTechnology,
    registeredAmount(contract),
    contract.paidAmount,
    contract.refundedAmount,
    labelOf(PaymentMode, contract.paymentMode, locale),
    registrationLifecycle.states[registration.state][locale],
    registration.number,
    registration.registeredOn,
    counting.year,
    counting.amount,
    counting.reason,
    contract.updatedAt,
  ];
}

function instalmentRows(
  { code, name, buyer, seller, instalments }: ContractType,
  { locale }: Pick<Viewer, 'locale'>,
): CellValue[][] {
  return instalments.map(({ seq, dueOn, amount, condition, state, paidAmount, paidOn, refundedAmount }) => [
    code,
    name,
    buyer.name,
    seller.name,
    seq,
    dueOn,
    amount,
    condition,
    labelOf(InstalmentState, state, locale),
    paidAmount,
    paidOn,
    refundedAmount,
  ]);
}
