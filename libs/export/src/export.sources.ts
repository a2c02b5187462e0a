import { Injectable } from '@nestjs/common';
import { ContractService, Contracts, contractKinds, paymentModes, registrationLifecycle, type ContractType } from '../../contract/src/index.js';
import { DemandService, titleOutside } from '../../demand/src/index.js';
import { Role } from '../../identity/src/index.js';
import type { Viewer } from '../../kernel/access/src/index.js';
import type { ListArgs, PageOf } from '../../kernel/graphql/src/index.js';
import { formatYuan } from '../../kernel/values/src/index.js';
import { ACCOUNTS, LedgerReader } from '../../ledger/src/index.js';
import { MatchService } from '../../match/src/index.js';
import { fieldLabel } from '../../taxonomy/src/index.js';
import { contractColumns, demandColumns, instalmentColumns, ledgerColumns, matchColumns } from './export.columns.js';
import type { ExportKind } from './export.states.js';
import type { CellValue, TableColumn } from './table.js';

/** A part of a table on its way. */
export interface Portion {
  rows: CellValue[][];
  /** How many records are through, and how many there are. */
  done: number;
  total: number;
}

export interface Source {
  columns: readonly TableColumn[];
  /** What this viewer may see, page by page. */
  portions(viewer: Viewer, year: number | null): AsyncGenerator<Portion>;
}

const PAGE = 100;
const ENTRIES = 500;

/** Where each kind of table comes from: the very services that answer this viewer's pages, so that a file never holds more than the screen would show. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly contracts: ContractService,
    private readonly contractRecords: Contracts,
    private readonly matches: MatchService,
    private readonly demands: DemandService,
    private readonly ledger: LedgerReader,
  ) {}

  of(kind: ExportKind, { locale }: Pick<Viewer, 'locale'>): Source {
    if (kind === 'CONTRACTS') return { columns: contractColumns(locale), portions: (viewer, year) => paged((args) => this.contracts.page(viewer, { year }, args, { leaves: true }), (contract) => [contractRow(contract, viewer)]) };
    if (kind === 'INSTALMENTS') return { columns: instalmentColumns(locale), portions: (viewer, year) => paged((args) => this.contracts.page(viewer, { year }, args, { leaves: true }), instalmentRows) };
    if (kind === 'MATCHES') return { columns: matchColumns(locale), portions: (viewer) => paged((args) => this.matches.list(viewer, {}, args), (match) => [matchRow(match, viewer)]) };
    if (kind === 'DEMANDS') return { columns: demandColumns(locale), portions: (viewer) => paged((args) => this.demands.list(viewer, {}, args), (demand) => [demandRow(demand, viewer)]) };
    return { columns: ledgerColumns(locale), portions: (viewer, year) => this.book(viewer, year) };
  }

  /** What people typed as a reason may hold names: it is for the staff. */
  private async *book({ locale, roles }: Viewer, year: number | null): AsyncGenerator<Portion> {
    const staff = roles.includes(Role.BROKER) || roles.includes(Role.ADMIN);
    const total = await this.ledger.count(year);
    let last = { year: year ?? 0, seq: 0 };
    for (let done = 0; ; ) {
      const lines = await this.ledger.after(last, year, ENTRIES);
      if (!lines.length) return;
      const codes = await this.contractRecords.byIds([...new Set(lines.map(({ contractId }) => contractId))]);
      done += lines.length;
      const rows = lines.map((line): CellValue[] => [
        line.year, line.seq, line.month, line.kind, line.effectiveOn, codes.get(line.contractId)?.code ?? '', ACCOUNTS[line.account].no, ACCOUNTS[line.account].names[locale], formatYuan(line.amount), staff ? line.reason : null, line.digest,
      ]);
      yield { rows, done, total };
      const { year: lastYear, seq } = lines.at(-1)!;
      last = { year: lastYear, seq };
    }
  }
}

/** Walks by id: people work on while a file is made, and the lists that they see are sorted by what changed last. */
async function* paged<T>(page: (args: ListArgs) => Promise<PageOf<T>>, rowsOf: (node: T) => CellValue[][]): AsyncGenerator<Portion> {
  for (let done = 0, walk = ''; ; ) {
    const { nodes, totalCount, pageInfo } = await page({ first: PAGE, walk });
    done += nodes.length;
    yield { rows: nodes.flatMap(rowsOf), done, total: totalCount };
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    walk = pageInfo.endCursor;
  }
}

function contractRow(contract: ContractType, { locale }: Viewer): CellValue[] {
  const { buyer, seller, registration, counting } = contract;
  return [
    contract.code, contract.name, contractKinds[contract.kind][locale], contract.stateLabel, fieldLabel(contract.field, locale), contract.signedOn,
    buyer.name, buyer.creditCode, buyer.regionCode, seller.name, seller.creditCode, seller.regionCode,
    contract.totalAmount, contract.currentTotal, contract.currentTechnology, registration.amount, contract.paidAmount, contract.refundedAmount,
    paymentModes[contract.paymentMode][locale], registrationLifecycle.states[registration.state][locale], registration.number, registration.registeredOn,
    counting.year, counting.amount, counting.reason, contract.updatedAt,
  ];
}

function instalmentRows({ code, name, buyer, seller, instalments }: ContractType): CellValue[][] {
  return instalments.map(({ seq, dueOn, amount, condition, state, paidAmount, paidOn, refundedAmount }) => [code, name, buyer.name, seller.name, seq, dueOn, amount, condition, state, paidAmount, paidOn, refundedAmount]);
}

type MatchNode = Awaited<ReturnType<MatchService['list']>>['nodes'][number];
type DemandNode = Awaited<ReturnType<DemandService['list']>>['nodes'][number];

function matchRow({ code, stageLabel, band, demand, achievement, demandAnswer, achievementAnswer, broker, nextAction, nextActionDue, expectedSum, daysInStage, modelVersion, createdAt }: MatchNode, { locale }: Viewer): CellValue[] {
  const bands = { STRONG: { zh: '强', en: 'Strong' }, FAIR: { zh: '较强', en: 'Fairly strong' }, WEAK: { zh: '弱', en: 'Weak' } };
  return [
    code, stageLabel, bands[band][locale], demand.code, titleOutside(demand), achievement.code, achievement.title, demandAnswer.state, achievementAnswer.state,
    broker?.name ?? null, nextAction, nextActionDue, expectedSum, daysInStage, modelVersion, createdAt,
  ];
}

function demandRow(demand: DemandNode, { locale }: Viewer): CellValue[] {
  const { code, stateLabel, field, budgetMin, budgetMax, deadline, requiredTrl, secrecy, regionName, organizationHint, masked, createdAt } = demand;
  return [code, titleOutside(demand), stateLabel, field ? fieldLabel(field, locale) : null, budgetMin, budgetMax, deadline, requiredTrl, secrecy, regionName, organizationHint, masked ? (locale === 'zh' ? '是' : 'yes') : '', createdAt];
}
