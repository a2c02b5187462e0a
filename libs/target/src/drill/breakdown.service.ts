import { AgeBand, ContractKind, kindName } from '#contract';
import { Role, Users } from '#identity';
import { AuditLog, type Viewer } from '#kernel/access';
import { UserError, message } from '#kernel/errors';
import { pageOf, pageWindow, type ListArgs } from '#kernel/graphql';
import { formatYuan, isValueOf, labelOf } from '#kernel/values';
import { LedgerSums, type TurnoverCutName } from '#ledger';
import { MatchStage, PATH, matchLifecycle } from '#match';
import { NamedLooks } from '#named-access';
import { OrganizationFacade } from '#organization';
import {
  DeclineReason,
  SizeBand,
  declineReasonLabel,
  fieldLabel,
  regionName,
  sizeBandLabel,
  type Field,
} from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { shareOf } from '../cockpit/cockpit.rules.js';
import { DrillRepository, byAmount, type Asked, type Group, type Part, type RawRow } from './drill.repository.js';
import { CUTS_OF, type CockpitFigure, type Cut } from './drill.sources.js';
import type { CockpitBreakdown, CockpitPart, CockpitRow, CockpitRowPage, CockpitSlice } from './drill.types.js';

const INSTITUTES_SHOWN = 20;
const YES = 'YES';
const NO = 'NO';
/** Rank of an institute for whoever may not know which one it is. */
const RANK = /^#([1-9]\d?)$/;

/** The cuts of the year's figures, and the rows behind each, as a viewer may see them. */
@Injectable()
export class CockpitRows {
  constructor(
    private readonly queries: DrillRepository,
    private readonly sums: LedgerSums,
    private readonly organizations: OrganizationFacade,
    private readonly users: Users,
    private readonly looks: NamedLooks,
    private readonly audit: AuditLog,
    private readonly dataSource: DataSource,
  ) {}

  async breakdown(viewer: Viewer, year: number): Promise<CockpitBreakdown> {
    const { locale } = viewer;
    const cut = (figure: CockpitFigure, by: Cut): Promise<Part[]> => this.queries.parts({ figure, year }, by);
    const [kinds, institutes, sizes, huming, stays, declined, overdue, load] = await Promise.all([
      this.signed(year, 'kind'),
      this.signed(year, 'seller'),
      this.signed(year, 'buyerSize'),
      this.signed(year, 'huming'),
      cut('STAGE_DAYS', 'stage'),
      cut('DECLINED', 'reason'),
      cut('OVERDUE', 'band'),
      this.queries.groups({ figure: 'MATCHES', year }, ['broker', 'standing', 'late']),
    ]);
    const brokers = ofBrokers(load.filter(({ keys }) => keys.standing === 'OPEN'));
    const late = ofBrokers(load.filter(({ keys }) => keys.late === YES));
    const shared = huming.find(({ key }) => key === YES) ?? { key: YES, amount: 0n, count: 0, medianDays: null };
    const stages = PATH.flatMap((stage) => stays.filter(({ key }) => key === stage));
    const names = await this.brokerNames([...brokers, ...late], viewer);
    return {
      year,
      byKind: kinds.map((part) => partOf(part, kindName(part.key as ContractKind, locale))),
      byInstitute: await this.named(institutes.slice(0, INSTITUTES_SHOWN), viewer),
      bySize: sizes.map((part) =>
        partOf(
          part,
          isValueOf(SizeBand, part.key) ? sizeBandLabel(part.key, locale) : message('cockpit.size.unknown', {}, locale),
        ),
      ),
      huming: partOf(shared, message('cockpit.huming', {}, locale)),
      humingShare: shareOf(
        shared.amount,
        huming.reduce((sum, { amount }) => sum + amount, 0n),
      ),
      stageDays: stages.map((part) => partOf(part, matchLifecycle.states[part.key as MatchStage][locale])),
      declined: [...declined]
        .sort((a, b) => b.count - a.count)
        .map((part) => partOf(part, declineReasonLabel(part.key as DeclineReason, locale))),
      overdue: overdue.map((part) =>
        partOf(part, message('cockpit.overdue', { band: labelOf(AgeBand, part.key as AgeBand, locale) }, locale)),
      ),
      brokers: brokers.map((part) => partOf(part, names.get(part.key) ?? '')),
      brokersLate: late.map((part) => partOf(part, names.get(part.key) ?? '')),
    };
  }

  /** What was signed in a year by one cut: kept by the ledger, whose check holds it against the rows. */
  private async signed(year: number, cut: TurnoverCutName): Promise<Part[]> {
    const parts = await this.sums.turnover(year, cut);
    return parts.map(({ part, amount, contracts }) => ({
      key: cut === 'huming' ? (part === '1' ? YES : NO) : part,
      amount,
      count: contracts,
      medianDays: null,
    }));
  }

  /** What was signed in a year, or in a month of it, by kind of contract. */
  async kinds({ locale }: Viewer, year: number, month: number | null): Promise<CockpitPart[]> {
    const kinds = await this.queries.parts({ figure: 'SIGNED', year, month }, 'kind');
    return kinds.map((part) => partOf(part, kindName(part.key as ContractKind, locale)));
  }

  /** The rows behind a figure. An administrator's look at names is written down. @throws UserError for a slice that the figure has not. */
  async rows(
    viewer: Viewer,
    figure: CockpitFigure,
    year: number,
    slice: CockpitSlice,
    args: ListArgs,
  ): Promise<CockpitRowPage> {
    const asked = await this.asked(viewer, figure, year, slice);
    const frame = pageWindow(args);
    const [total, raw] = await Promise.all([this.queries.total(asked), this.queries.page(asked, frame)]);
    const named =
      seesNames(viewer) ||
      (await this.looks.open(viewer, {
        place: 'cockpit.rows',
        asked: { figure, year, ...slice },
        codes: raw.filter(({ hush }) => !hush).map(({ code }) => code),
      }));
    const nodes = raw.map((row) => rowOf(row, viewer, named));
    if (seesNames(viewer) && !isBroker(viewer) && nodes.some(({ masked }) => !masked)) {
      await this.audit.write(this.dataSource.manager, {
        actor: viewer,
        action: 'cockpit.rows',
        subjectKind: 'user',
        subjectId: viewer.userId,
        detail: `${figure} ${year}: ${nodes.map(({ code }) => code).join(' ')}`,
      });
    }
    return { ...pageOf(nodes, total.count, frame), amount: formatYuan(total.amount), medianDays: total.medianDays };
  }

  private async asked(
    viewer: Viewer,
    figure: CockpitFigure,
    year: number,
    { month, ...slice }: CockpitSlice,
  ): Promise<Asked> {
    const cuts = Object.fromEntries(Object.entries(slice).filter(([, key]) => typeof key === 'string')) as Partial<
      Record<Cut, string>
    >;
    for (const cut of Object.keys(cuts) as Cut[])
      if (!CUTS_OF[figure].includes(cut)) throw UserError.bad(`slice.${cut}`, 'cockpit.slice');
    const hasMonths = figure === 'SIGNED' || figure === 'REGISTERED' || figure === 'PAID';
    if (month && (!hasMonths || month < 1 || month > 12)) throw UserError.bad('slice.month', 'cockpit.slice');
    if (cuts.institute !== undefined && !seesNames(viewer)) cuts.institute = await this.institute(cuts.institute, year);
    return { figure, year, month: month ?? null, cuts };
  }

  /** An institute by its rank alone: asking by an id that is public elsewhere would tell whose rows these are. */
  private async institute(rank: string, year: number): Promise<string> {
    const number = Number(RANK.exec(rank)?.[1]);
    const found = number ? (await this.signed(year, 'seller'))[number - 1] : undefined;
    if (!found) throw UserError.bad('slice.institute', 'cockpit.slice');
    return found.key;
  }

  private async named(parts: readonly Part[], viewer: Viewer): Promise<CockpitPart[]> {
    if (!seesNames(viewer))
      return parts.map((part, index) =>
        partOf(
          { ...part, key: `#${index + 1}` },
          message('cockpit.institute.masked', { rank: index + 1 }, viewer.locale),
        ),
      );
    const known = await this.organizations.byIds(parts.map(({ key }) => key));
    return parts.map((part) => partOf(part, known.get(part.key)?.name ?? part.key));
  }

  private async brokerNames(parts: readonly Part[], { locale }: Viewer): Promise<Map<string, string>> {
    const users = await this.users.byIds(parts.map(({ key }) => key).filter(Boolean));
    return new Map([
      ['', message('cockpit.broker.none', {}, locale)],
      ...[...users].map(([id, { name }]): [string, string] => [id, name]),
    ]);
  }
}

function isBroker({ roles }: Viewer): boolean {
  return roles.includes(Role.BROKER);
}

function seesNames(viewer: Viewer): boolean {
  return isBroker(viewer) || viewer.roles.includes(Role.ADMIN);
}

/** One part for each broker. */
function ofBrokers(groups: readonly Group[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { keys, amount, count } of groups) {
    const key = keys.broker!;
    const part = parts.get(key) ?? { key, amount: 0n, count: 0, medianDays: null };
    parts.set(key, { ...part, amount: part.amount + amount, count: part.count + count });
  }
  return [...parts.values()].sort(byAmount);
}

function partOf({ key, amount, count, medianDays }: Part, label: string): CockpitPart {
  return { key, label, amount: formatYuan(amount), count, medianDays };
}

/** The one place where a row becomes what a viewer sees. A match for invited eyes shows nothing but its sum to anybody but brokers. */
function rowOf(row: RawRow, viewer: Viewer, named: boolean): CockpitRow {
  const hushed = row.hush === 1 && !isBroker(viewer);
  const masked = hushed || !named;
  // A grant opens names, not the records behind them.
  const opens = !masked && seesNames(viewer);
  return {
    id: row.id,
    code: hushed ? '–' : row.code,
    title: masked ? null : row.title,
    fieldLabel: row.field && !hushed ? fieldLabel(row.field as Field, viewer.locale) : null,
    region: hushed ? null : regionName(row.region_code, viewer.locale),
    amount: formatYuan(BigInt(row.amount)),
    days: row.days === null ? null : Math.round(Number(row.days) * 10) / 10,
    on: row.on_day,
    contractId: !opens ? null : row.contract_id,
    // Matches are the brokers' own.
    matchId: opens && isBroker(viewer) ? row.match_id : null,
    masked,
  };
}
