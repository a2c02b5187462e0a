import { Users } from '#identity';
import type { Viewer } from '#kernel/access';
import { byId, Clock, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { addWorkingDays } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { isBroker } from '../record/match.access.js';
import type { Match } from '../record/match.entity.js';
import { MatchPresenter } from '../record/match.presenter.js';
import { MatchRepository } from '../record/match.repository.js';
import { ANSWERABLE, PATH } from '../record/match.states.js';

/** A match that waits for a person, with the titles as they may read them. */
export interface MatchTask {
  id: string;
  code: string;
  demandTitle: string;
  achievementTitle: string;
  onDemandSide: boolean;
  /** The question that was asked, or the action that was planned. */
  text: string | null;
  since: Date;
  /** The calendar day by which it should be done. */
  due: string | null;
}

/** Those that wait for one reason: how many there are, and the first of them. */
export interface MatchTaskGroup {
  reason: 'ANSWER' | 'QUESTION' | 'IDENTITY' | 'TAKE' | 'FOLLOW_UP' | 'PLAN';
  total: number;
  tasks: MatchTask[];
}

type Query = SelectQueryBuilder<Match>;
interface Found {
  reason: MatchTaskGroup['reason'];
  total: number;
  rows: { match: Match; text?: string; since: Date; due?: string | null }[];
}

/** An answer is expected within so many working days; then the office is told. */
const ANSWER_WORKING_DAYS = 5;
const WITH_QUESTIONS = 200;
const BOTH_ACCEPTED = "m.demandAnswer = 'ACCEPTED' AND m.achievementAnswer = 'ACCEPTED'";

/** To-do items of a person: the matches that wait for them. */
@Injectable()
export class MatchTodoRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: MatchRepository,
    private readonly presenter: MatchPresenter,
    private readonly workflow: Workflow,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** For a side: recommendations and questions to answer, an identity to show. For a broker: pairs to take, steps that are due or not planned. */
  async of(viewer: Viewer, limit: number): Promise<MatchTaskGroup[]> {
    const groups = await Promise.all(isBroker(viewer) ? this.ofBroker(viewer, limit) : this.ofSide(viewer, limit));
    const views = await this.presenter.present(
      viewer,
      groups.flatMap(({ rows }) => rows.map(({ match }) => match)),
    );
    const seen = byId(views);
    return groups.map(({ reason, total, rows }) => ({
      reason,
      total,
      tasks: rows.flatMap(({ match: { id, code }, text, since, due }): MatchTask[] => {
        const view = seen.get(id);
        if (!view) return [];
        return [
          {
            id,
            code,
            demandTitle: view.demand.title,
            achievementTitle: view.achievement.title,
            onDemandSide: view.mySide === 'DEMAND',
            text: text ?? null,
            since,
            due: due ?? null,
          },
        ];
      }),
    }));
  }

  private ofSide(viewer: Viewer, limit: number): Promise<Found>[] {
    return [
      this.found(
        'ANSWER',
        limit,
        this.repository.visible(viewer, { pendingMyAnswer: true }).orderBy('m.shownAt', 'ASC'),
        (match) => {
          const since = match.shownAt ?? match.createdAt;
          return { match, since, due: shanghaiDate(addWorkingDays(since, ANSWER_WORKING_DAYS)) };
        },
      ),
      this.questions(viewer, limit),
      this.found(
        'IDENTITY',
        limit,
        this.repository
          .visible(viewer, { stages: [...ANSWERABLE] })
          .andWhere(
            `${BOTH_ACCEPTED} AND m.identityRevealedAt IS NULL AND (m.demandOrganizationId = :own OR m.demandAuthorId = :me)`,
            { own: viewer.organizationId ?? '', me: viewer.userId },
          )
          .orderBy('m.updatedAt', 'ASC'),
        (match) => ({ match, since: acceptedAt(match) }),
      ),
    ];
  }

  private ofBroker(viewer: Viewer, limit: number): Promise<Found>[] {
    const today = shanghaiDate(this.clock.now());
    const own = () => this.repository.visible(viewer, { mine: true });
    return [
      this.found(
        'TAKE',
        limit,
        this.repository
          .visible(viewer, { unassigned: true, stages: [...ANSWERABLE] })
          .andWhere(BOTH_ACCEPTED)
          .orderBy('m.updatedAt', 'ASC'),
        (match) => ({
          match,
          since: acceptedAt(match),
        }),
      ),
      this.found(
        'FOLLOW_UP',
        limit,
        own()
          .andWhere('m.state IN (:...path) AND m.nextActionDue <= :today', { path: PATH, today })
          .orderBy('m.nextActionDue', 'ASC'),
        (match) => ({ match, text: match.nextAction ?? '', since: match.stageSince, due: match.nextActionDue }),
      ),
      // A lead has not been sent out yet; from then on there is always a next step.
      this.found(
        'PLAN',
        limit,
        own()
          .andWhere('m.state IN (:...answerable) AND m.nextActionDue IS NULL', { answerable: ANSWERABLE })
          .orderBy('m.stageSince', 'ASC'),
        (match) => ({
          match,
          since: match.stageSince,
        }),
      ),
    ];
  }

  private async found(
    reason: MatchTaskGroup['reason'],
    limit: number,
    query: Query,
    row: (match: Match) => Found['rows'][number],
  ): Promise<Found> {
    const [matches, total] = await query.addOrderBy('m.id', 'ASC').take(limit).getManyAndCount();
    return { reason, total, rows: matches.map(row) };
  }

  /** Matches on whose timeline the last question is another's: one answers by asking or telling back. */
  private async questions(viewer: Viewer, limit: number): Promise<Found> {
    const matches = await this.repository
      .visible(viewer, { stages: [...ANSWERABLE] })
      .andWhere(
        "EXISTS (SELECT 1 FROM record_history asked WHERE asked.record_kind = 'match' AND asked.record_id = m.id AND asked.action = 'QUESTION' AND asked.actor_id <> :asker)",
        { asker: viewer.userId },
      )
      .orderBy('m.updatedAt', 'DESC')
      .addOrderBy('m.id', 'ASC')
      .take(WITH_QUESTIONS)
      .getMany();
    const last = await this.workflow.latest(
      this.dataSource.manager,
      'match',
      matches.map(({ id }) => id),
      'QUESTION',
    );
    const askers = await this.users.byIds([...last.values()].flatMap(({ actorId }) => actorId ?? []));
    const isOurs = (actorId: string | null): boolean =>
      actorId === viewer.userId ||
      (viewer.organizationId !== undefined && askers.get(actorId ?? '')?.organizationId === viewer.organizationId);
    const rows = matches
      .flatMap((match) => {
        const question = last.get(match.id);
        return question && !isOurs(question.actorId) ? [{ match, text: question.note ?? '', since: question.at }] : [];
      })
      .sort((a, b) => a.since.getTime() - b.since.getTime());
    return { reason: 'QUESTION', total: rows.length, rows: rows.slice(0, limit) };
  }
}

/** When the second side accepted. */
function acceptedAt({ demandAnsweredAt, achievementAnsweredAt, stageSince }: Match): Date {
  const times = [demandAnsweredAt, achievementAnsweredAt].flatMap((at) => at?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)) : stageSince;
}
