import { AchievementModule, feature as achievementFeature } from '#achievement';
import { feature as attachmentFeature } from '#attachment';
import { DemandModule, feature as demandFeature } from '#demand';
import { IdentityModule, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Indexer, SearchIndexes, SearchModule, searchSchema } from '#kernel/search';
import { newId } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { feature as organizationFeature } from '#organization';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform, impatient } from '../../kernel/jobs/testing/platform.js';
import { EmbeddingJob } from '../src/jobs/embedding.job.js';
import { RematchJob } from '../src/jobs/rematch.job.js';
import { MatchModule, matchSchema } from '../src/match.module.js';
import { Matcher } from '../src/matching/matcher.service.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../src/search/candidate-documents.service.js';

const schemas = [
  accessSchema,
  workflowSchema,
  identityFeature,
  notificationFeature,
  organizationFeature,
  attachmentFeature,
  searchSchema,
  demandFeature,
  achievementFeature,
  matchSchema,
];

const imports = [
  AccessModule,
  WorkflowModule,
  SearchModule,
  IdentityModule,
  NotificationModule,
  DemandModule,
  AchievementModule,
  MatchModule,
];

type Columns = Record<string, unknown>;

/** Published records and a matcher over them, on the real servers, with no more of the platform around them than that. */
export class Catalogue {
  private constructor(
    readonly world: TestPlatform,
    readonly app: INestApplicationContext,
  ) {}

  static async create(settings: Record<string, string> = {}): Promise<Catalogue> {
    const world = await TestPlatform.create(schemas, settings);
    const app = await world.start({ imports, providers: [EmbeddingJob, RematchJob] });
    await app.get(SearchIndexes).prepare();
    return new Catalogue(world, app);
  }

  get matcher(): Matcher {
    return this.app.get(Matcher);
  }

  /** Another process, one that runs schedules, indexing and these jobs by itself. */
  worker(jobs: Provider[] = []): Promise<INestApplicationContext> {
    return this.world.start({ runner: impatient, imports, providers: [EmbeddingJob, ...jobs] });
  }

  /** A published demand, ready to be found. */
  async demand(title: string, more: Columns = {}): Promise<string> {
    const id = newId();
    await this.app.get(DataSource).manager.insert('Demand', {
      ...this.common(id),
      title,
      organizationId: newId(),
      situation: '',
      wantedResult: '',
      constraints: '',
      secrecy: 'PUBLIC',
      publicTitle: '',
      publicSituation: '',
      publicWantedResult: '',
      publicConstraints: '',
      ...more,
    });
    await this.matcher.index(DEMAND_CANDIDATES, id);
    return id;
  }

  /** Published achievements, ready to be found. */
  async achievements(titles: readonly string[], more: Columns = {}): Promise<string[]> {
    const rows = titles.map((title) => ({
      ...this.common(newId()),
      title,
      instituteId: newId(),
      abstract: '',
      problemSolved: '',
      trlEvidence: '',
      ip: [],
      keywords: [],
      ...more,
    }));
    await this.app.get(DataSource).manager.insert('Achievement', rows);
    await this.mark(
      ACHIEVEMENT_CANDIDATES,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id }) => id);
  }

  /** One achievement as the worker takes it in when it is published: it also learns the words that the catalogue now has. */
  async listed(title: string, more: Columns = {}): Promise<string> {
    const [id] = await this.achievements([title], more);
    await this.matcher.forAchievement(id!);
    return id!;
  }

  /** Whom the matcher looks at for a demand, best first. */
  async seenFor(demandId: string): Promise<string[]> {
    const ranking = (await this.matcher.rankingFor(demandId))!;
    return [...ranking.candidates.map((candidate) => candidate.achievement.id), ...ranking.rest.map(({ id }) => id)];
  }

  async empty(): Promise<void> {
    const { manager } = this.app.get(DataSource);
    for (const [kind, table] of [
      [DEMAND_CANDIDATES, 'Demand'],
      [ACHIEVEMENT_CANDIDATES, 'Achievement'],
    ] as const) {
      const ids = (await manager.find<{ id: string }>(table, { select: { id: true } })).map(({ id }) => id);
      await manager.clear(table);
      await this.mark(kind, ids);
    }
  }

  private async mark(kind: string, ids: readonly string[]): Promise<void> {
    await this.app.get(Transactions).run((manager) => this.app.get(Indexer).mark(manager, kind, ids));
    await this.app.get(Indexer).drain(kind);
  }

  private common(id: string): Columns & { id: string } {
    const now = this.world.clock.now();
    return {
      id,
      code: id.slice(-12),
      state: 'PUBLISHED',
      version: 1,
      createdBy: newId(),
      indicators: [],
      modes: [],
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    };
  }
}
