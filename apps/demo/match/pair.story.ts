import type { SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';
import { addDays, newId, shanghaiDate } from '#kernel/values';
import {
  CurationService,
  MatchPipelineService,
  MatchResponseService,
  MatchService,
  type FollowUpKind,
  type MatchStage,
  type MatchType,
} from '#match';
import type { DeclineReason } from '#taxonomy';
import { POSTED } from './pairs.seed.data.js';
import { at, type PairSeed } from './pairs.seed.js';

/** One pair's way through the demo's months. Days are counted from the publication of its demand; what lies ahead has not happened yet. */
export class PairStory {
  private readonly work: MatchPipelineService;

  constructor(
    private readonly seed: PairSeed & SeedContext,
    private readonly today: Date,
    /** The numbers of its demand and its achievement. */
    readonly no: number,
    private readonly achievementNo: number,
    private readonly id: string,
  ) {
    this.work = seed.get(MatchPipelineService);
  }

  /** Shows it to both sides, unless the platform has done so at once. */
  async recommend(day: number): Promise<void> {
    this.on(day);
    if ((await this.match()).stage === 'LEAD') await this.to('RECOMMENDED');
  }

  /** Each side on its day; the later one brings them into contact. */
  async bothAccept(demandDay: number, achievementDay: number): Promise<void> {
    await this.accepts('DEMAND', demandDay);
    await this.accepts('ACHIEVEMENT', achievementDay);
    await this.work.take(this.seed.broker, this.id, (await this.match()).version);
  }

  async accepts(side: 'DEMAND' | 'ACHIEVEMENT', day: number): Promise<void> {
    await this.answer(side, day, { accept: true });
  }

  /** A side declines, and the broker ends it a few days later. */
  async declines(side: 'DEMAND' | 'ACHIEVEMENT', day: number, reason: DeclineReason, note: string): Promise<void> {
    await this.answer(side, day, { accept: false, reason, note });
    await this.close(day + 3, reason, note);
  }

  async close(day: number, reason: DeclineReason, note: string): Promise<void> {
    this.on(day);
    await this.to('CLOSED', { reason, note });
  }

  /** A follow-up, and the stage that it led to. */
  async log(day: number, kind: FollowUpKind, outcome: string, stage?: MatchStage): Promise<void> {
    this.on(day);
    await this.work.logFollowUp(this.seed.broker, {
      matchId: this.id,
      kind,
      happenedAt: this.seed.clock.now(),
      attendees: '双方负责人、技术经理人',
      outcome,
      clientMutationId: newId(),
    });
    if (stage) await this.to(stage);
  }

  async hold(day: number, note: string): Promise<void> {
    this.on(day);
    await this.to('ON_HOLD', { note });
  }

  /** What is to be done next, planned on a day for some days later. */
  async plan(day: number, nextAction: string, inDays: number): Promise<void> {
    this.on(day);
    const due = shanghaiDate(addDays(this.seed.clock.now(), inDays));
    await this.work.plan(this.seed.broker, { id: this.id, version: (await this.match()).version, nextAction, due });
  }

  /** The broker knows the firm: this one stays on top, with a note for colleagues. */
  async pin(day: number, text: string): Promise<void> {
    this.on(day);
    const curation = this.seed.get(CurationService);
    await curation.pin(this.seed.broker, this.id, true);
    await curation.annotate(this.seed.broker, { matchId: this.id, audience: 'STAFF', text, clientMutationId: newId() });
  }

  /** Today, as days from the publication. */
  get now(): number {
    return POSTED[this.no]!;
  }

  private on(day: number): void {
    at(this.seed, this.today, POSTED[this.no]! - day, this.no);
  }

  private async answer(
    side: 'DEMAND' | 'ACHIEVEMENT',
    day: number,
    answer: { accept: boolean; reason?: DeclineReason; note?: string },
  ): Promise<void> {
    this.on(day);
    const viewer: Viewer =
      side === 'DEMAND' ? this.seed.enterprise(this.no) : this.seed.institute(this.achievementNo).author;
    await this.seed.get(MatchResponseService).answer(viewer, { id: this.id, ...answer, clientMutationId: newId() });
  }

  private async to(stage: MatchStage, more: { reason?: DeclineReason; note?: string } = {}): Promise<void> {
    await this.work.move(this.seed.broker, {
      id: this.id,
      version: (await this.match()).version,
      stage,
      ...more,
      clientMutationId: newId(),
    });
  }

  private match(): Promise<MatchType> {
    return this.seed.get(MatchService).get(this.seed.broker, this.id);
  }
}
