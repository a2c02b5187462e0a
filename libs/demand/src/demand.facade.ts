import type { Viewer } from '#kernel/access';
import type { Locale } from '#kernel/errors';
import { currentRequest } from '#kernel/observability';
import { byId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sightOf, type Sight } from './demand.access.js';
import { Demand } from './demand.entity.js';
import { demandLifecycle } from './demand.lifecycle.js';
import { DemandRepository } from './demand.repository.js';
import { OPEN, VISIBLE, type DemandSystemAction } from './demand.states.js';
import type { DemandType } from './demand.types.js';
import { publicTexts, viewOf } from './demand.view.js';
import { FirmHints } from './public-side/firm-hints.service.js';

/** A demand as other features know it; texts only through `forMatching` and `present`. */
export type DemandRecord = Readonly<Omit<Demand, 'situation' | 'wantedResult' | 'constraints'>>;

/** What the matcher reads: the public text of a masked demand, the whole text otherwise. Invited ones stay with the worker. */
export interface MatchableDemand {
  id: string;
  secrecy: Demand['secrecy'];
  organizationId: string;
  createdBy: string;
  title: string;
  situation: string;
  wantedResult: string;
  constraints: string;
  indicators: Demand['indicators'];
  budgetMin: bigint | null;
  budgetMax: bigint | null;
  requiredTrl: number | null;
  modes: Demand['modes'];
  field: Demand['field'];
  regionCode: string | null;
  publishedAt: Date | null;
}

/** What anybody may find of a demand. */
export type PublicDemand = MatchableDemand & { code: string; hint: string; deadline: string | null };

/** Says which of these demands' owners have shown this viewer who they are. The match feature knows. */
export type DisclosureSource = (viewer: Viewer, demandIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** The demands of the platform, for every feature. */
@Injectable()
export class DemandFacade {
  private disclosures: DisclosureSource = async () => new Set();

  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: DemandRepository,
    private readonly hints: FirmHints,
    private readonly workflow: Workflow,
  ) {}

  /** One feature, the one that keeps revealed identities, says who knows whom. */
  discloseBy(source: DisclosureSource): void {
    this.disclosures = source;
  }

  async byIds(ids: readonly string[], manager?: EntityManager): Promise<Map<string, DemandRecord>> {
    return byId(await this.repository.byIds(ids, manager));
  }

  /** Demands as this viewer may see them; those that may not be seen are absent. */
  async present(viewer: Viewer | undefined, ids: readonly string[]): Promise<Map<string, DemandType>> {
    return this.presentRows(viewer, await this.repository.byIds(ids));
  }

  async presentRows(viewer: Viewer | undefined, demands: readonly Demand[]): Promise<Map<string, DemandType>> {
    const locale: Locale = viewer?.locale ?? currentRequest()?.locale ?? 'zh';
    const revealed = viewer
      ? await this.disclosures(
          viewer,
          demands.map(({ id }) => id),
        )
      : new Set<string>();
    const hints = await this.hints.of(
      demands.map(({ organizationId }) => organizationId),
      locale,
    );
    const views = new Map<string, DemandType>();
    for (const demand of demands) {
      const hint = hints.get(demand.organizationId) ?? {
        regionCode: null,
        county: null,
        industryName: null,
        sizeBand: null,
        text: '',
      };
      const view = viewOf(demand, { viewer, locale, hint, identityRevealed: revealed.has(demand.id) });
      if (view) views.set(demand.id, view);
    }
    return views;
  }

  /** How much of a demand this viewer sees. */
  sight(viewer: Viewer | undefined, demand: DemandRecord): Sight {
    return sightOf(viewer, demand);
  }

  /** What the matcher may read of those that look for matches; others are absent. */
  async forMatching(ids: readonly string[]): Promise<Map<string, MatchableDemand>> {
    const open = (await this.repository.byIds(ids)).filter((demand) => OPEN.includes(demand.state));
    // The distance is told to the other side: a masked firm is as near as its hint says, and no nearer.
    const masked = open.filter(({ secrecy }) => secrecy === 'MASKED');
    const hints = await this.hints.of([...new Set(masked.map(({ organizationId }) => organizationId))], 'zh');
    const regionOf = ({ secrecy, regionCode, organizationId }: Demand): string | null =>
      secrecy === 'MASKED' ? (hints.get(organizationId)?.regionCode ?? null) : regionCode;
    return new Map(open.map((demand) => [demand.id, { ...demand, ...texts(demand), regionCode: regionOf(demand) }]));
  }

  /** What the public index may hold: never an invited demand, never a masked text. */
  async forPortal(ids: readonly string[]): Promise<Map<string, PublicDemand>> {
    const shown = (await this.repository.byIds(ids)).filter(
      (demand) => OPEN.includes(demand.state) && demand.secrecy !== 'INVITED',
    );
    const hints = await this.hints.of(
      shown.map(({ organizationId }) => organizationId),
      'zh',
    );
    return new Map(
      shown.map((demand) => {
        const hint = hints.get(demand.organizationId);
        const masked = demand.secrecy === 'MASKED';
        return [
          demand.id,
          {
            ...demand,
            ...texts(demand),
            regionCode: masked ? null : demand.regionCode,
            hint: masked ? (hint?.text ?? '') : '',
          },
        ];
      }),
    );
  }

  /**
   * Keeps these on the list, as they are, until the transaction ends.
   * @returns when each was published; absent are those that do not look for matches. Texts change only before a demand is published again.
   */
  async hold(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Date | null>> {
    const held = await this.repository.hold(manager, ids);
    return new Map(held.filter(({ state }) => OPEN.includes(state)).map(({ id, publishedAt }) => [id, publishedAt]));
  }

  /** Waits until nobody holds it, and lets nobody hold or change it until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await this.repository.lock(manager, id);
  }

  openIds(): AsyncGenerator<string[]> {
    return this.repository.openIds();
  }

  /** The next so many open ones, in the order of ids. */
  async openAfter(last: string, count: number): Promise<string[]> {
    for await (const ids of this.repository.openIds(count, last)) return ids;
    return [];
  }

  /** Of these, the ones that are settled or given up. */
  async over(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.repository.over(ids);
  }

  countOpen(): Promise<number> {
    return this.repository.countOpen();
  }

  /** How many `forPortal` would give of all. */
  countForPortal(): Promise<number> {
    return this.repository.countForPortal();
  }

  /** Whether a posting is one that others may see now. */
  isVisible(demand: DemandRecord): boolean {
    return VISIBLE.includes(demand.state);
  }

  /** Moves a demand as its match moves; does nothing when it stands there already or has moved past it. */
  async advance(manager: EntityManager, id: string, action: DemandSystemAction): Promise<void> {
    const [demand] = await this.repository.byIds([id], manager);
    if (demand && demandLifecycle.actions[action].from.includes(demand.state)) {
      await this.workflow.fire(manager, demandLifecycle, Demand, { id, action, actor: 'system' });
    }
  }
}

function texts(demand: Demand): Pick<MatchableDemand, 'title' | 'situation' | 'wantedResult' | 'constraints'> {
  const { title, situation, wantedResult, constraints } = publicTexts(demand);
  return { title, situation, wantedResult, constraints };
}
