import { ContractFacade, ContractService, RegistrationService, type ContractType } from '#contract';
import { DemandService } from '#demand';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import type { ListArgs, PageOf } from '#kernel/graphql';
import { Clock, formatYuan } from '#kernel/values';
import { ACCOUNTS, FIGURES, LedgerReader, ledgerKinds } from '#ledger';
import { MatchService } from '#match';
import { Injectable } from '@nestjs/common';
import {
  contractHeadColumns,
  contractSumColumns,
  demandColumns,
  instalmentColumns,
  ledgerColumns,
  matchColumns,
  registrationColumns,
} from './export.columns.js';
import { Reckoning } from './export.reckoning.js';
import { contractHead, contractSums, demandRow, instalmentRows, matchRow, registrationRow } from './export.rows.js';
import type { ExportKind } from './export.states.js';
import type { CellValue, TableColumn } from './table.js';
import type { Closing } from './table.writer.js';

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
  portions(): AsyncGenerator<Portion>;
  /** What stands at the end, once all are through. */
  closing?(): Promise<Closing>;
}

const PAGE = 100;
const ENTRIES = 500;

/** Where each kind of table comes from: the very services that answer this viewer's pages, so that a file never holds more than the screen would show. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly contracts: ContractService,
    private readonly contractRecords: ContractFacade,
    private readonly desk: RegistrationService,
    private readonly matches: MatchService,
    private readonly demands: DemandService,
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {}

  /** One file's source: it keeps what the file adds up to. */
  of(kind: ExportKind, viewer: Viewer, year: number | null): Source {
    const { locale } = viewer;
    if (kind === 'CONTRACTS') return this.ofContracts(viewer, year);
    if (kind === 'REGISTRATIONS') return this.ofRegistrations(viewer, year);
    if (kind === 'INSTALMENTS')
      return {
        columns: instalmentColumns(locale),
        portions: () =>
          paged(
            (args) => this.contracts.page(viewer, { year }, args, { leaves: true }),
            (page) => page.flatMap((contract) => instalmentRows(contract, viewer)),
          ),
      };
    if (kind === 'MATCHES')
      return {
        columns: matchColumns(locale),
        portions: () =>
          paged(
            (args) => this.matches.list(viewer, {}, args),
            (page) => page.map((match) => matchRow(match, viewer)),
          ),
      };
    if (kind === 'DEMANDS')
      return {
        columns: demandColumns(locale),
        portions: () =>
          paged(
            (args) => this.demands.list(viewer, {}, args),
            (page) => page.map((demand) => demandRow(demand, viewer)),
          ),
      };
    return { columns: ledgerColumns(locale), portions: () => this.book(viewer, year) };
  }

  /** The contracts that a year's figures are made of, so that the file adds up to them, and what was signed in it. */
  private ofContracts(viewer: Viewer, year: number | null): Source {
    const { locale } = viewer;
    const reckoning = new Reckoning(this.ledger, FIGURES, year, locale);
    const head = contractHeadColumns(locale);
    const columns = [...head, ...reckoning.columns(), ...contractSumColumns(locale)];
    const rowsOf = async (page: ContractType[]): Promise<CellValue[][]> => {
      const cells = await reckoning.cells(page.map(({ id }) => id));
      return page.map((contract) => [
        ...contractHead(contract, viewer),
        ...cells(contract.id),
        ...contractSums(contract, viewer),
      ]);
    };
    const portions = () =>
      paged((args) => this.contracts.page(viewer, { booked: { year, by: 'ledger' } }, args, { leaves: true }), rowsOf);
    return { columns, portions, closing: () => reckoning.closing(columns.length, head.length, this.clock.now()) };
  }

  /** 登记台账: one row for each contract that may be registered, so that its sums can be added up; its steps as a text. */
  private ofRegistrations(viewer: Viewer, year: number | null): Source {
    const { locale } = viewer;
    const reckoning = new Reckoning(this.ledger, ['REGISTERED'], year, locale);
    const own = registrationColumns(locale);
    const columns = [...own, ...reckoning.columns()];
    const rowsOf = async (page: ContractType[]): Promise<CellValue[][]> => {
      const ids = page.map(({ id }) => id);
      const [cells, steps] = await Promise.all([reckoning.cells(ids), this.desk.stepsOf(viewer, ids)]);
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
    return { columns, portions, closing: () => reckoning.closing(columns.length, own.length, this.clock.now()) };
  }

  /** What people typed as a reason may hold names: it is for the staff. */
  private async *book({ locale, roles }: Viewer, year: number | null): AsyncGenerator<Portion> {
    const staff = roles.includes(Role.BROKER) || roles.includes(Role.ADMIN);
    const total = await this.ledger.count(year);
    let last = { year: year ?? 0, seq: 0 };
    for (let done = 0; ;) {
      const lines = await this.ledger.after(last, year, ENTRIES);
      if (!lines.length) return;
      const codes = await this.contractRecords.byIds([...new Set(lines.map(({ contractId }) => contractId))]);
      done += lines.length;
      const rows = lines.map((line): CellValue[] => [
        line.year,
        line.seq,
        line.month,
        ledgerKinds[line.kind][locale],
        line.effectiveOn,
        codes.get(line.contractId)?.code ?? '',
        ACCOUNTS[line.account].no,
        ACCOUNTS[line.account].names[locale],
        formatYuan(line.amount),
        staff ? line.reason : null,
        line.digest,
      ]);
      yield { rows, done, total };
      const { year: lastYear, seq } = lines.at(-1)!;
      last = { year: lastYear, seq };
    }
  }
}

/** Walks by id: people work on while a file is made, and the lists that they see are sorted by what changed last. */
async function* paged<T>(
  page: (args: ListArgs) => Promise<PageOf<T>>,
  rowsOf: (nodes: T[]) => CellValue[][] | Promise<CellValue[][]>,
): AsyncGenerator<Portion> {
  for (let done = 0, total = 0, walk = ''; ;) {
    const { nodes, totalCount, pageInfo } = await page({ first: PAGE, walk });
    done += nodes.length;
    if (!walk) total = totalCount;
    yield { rows: await rowsOf(nodes), done, total: Math.max(done, total) };
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    walk = pageInfo.endCursor;
  }
}
