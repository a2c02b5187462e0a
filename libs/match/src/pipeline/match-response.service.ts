import { Users, type UserRecord } from '#identity';
import { AuditLog, type Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { presentHistory, type HistoryEntry } from '#kernel/graphql';
import { Outbox } from '#kernel/jobs';
import { Clock, labelOf, shanghaiTime } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { isBroker, maySee, sideOf } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchEvents } from '../record/match.events.js';
import { matchLifecycle } from '../record/match.lifecycle.js';
import { lockMatch, touchMatch } from '../record/match.locks.js';
import { answerOf, bothAccepted, checkAnswer, isAnswered, type GivenAnswer } from '../record/match.rules.js';
import { MatchSide } from '../record/match.states.js';
import type { Contact } from '../record/match.types.js';

/** What brokers do beside the path; the sides do not read it. */
const BROKERS_OWN = ['FOLLOW_UP', 'PLANNED', 'PINNED', 'UNPINNED', 'BANNED', 'UNBANNED'];

export interface AnswerToGive extends GivenAnswer {
  id: string;
  side?: MatchSide | null;
  clientMutationId: string;
}

interface Answer {
  side: MatchSide;
  state: 'ACCEPTED' | 'DECLINED';
  note: string | null;
  reason: Match['demandReason'];
  /** Given by putting the pair together. */
  proposed?: boolean;
}

/** Commands of the two sides: mark as read, answer, ask, reveal identity; and what each side may read of the history. */
@Injectable()
export class MatchResponseService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly users: Users,
    private readonly organizations: OrganizationFacade,
    private readonly transitions: MatchTransitions,
  ) {}

  /** Notes that a side has seen it; nobody's version goes stale by being read. */
  async markRead(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id);
      const side = sideOf(viewer, match);
      if (!side || answerOf(match, side) !== 'UNREAD') return;
      await manager.update(
        Match,
        { id: match.id },
        side === 'DEMAND' ? { demandAnswer: 'READ' } : { achievementAnswer: 'READ' },
      );
    });
  }

  /** Accepts or declines for a side. The same answer again changes nothing; another one is refused, saying who answered and when. */
  async answer(viewer: Viewer, given: AnswerToGive): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, given.id);
      const side = sideOf(viewer, match) ?? (isBroker(viewer) ? given.side : null);
      if (!side) throw isBroker(viewer) ? UserError.bad('side', 'match.answer.side') : UserError.forbidden();
      if (given.side && given.side !== side) throw UserError.forbidden();
      const state = given.accept ? 'ACCEPTED' : 'DECLINED';
      if (isAnswered(answerOf(match, side))) return refuseAnother(match, side, state, viewer);
      const problems = new Problems();
      const note = checkAnswer(problems, match, given) || null;
      problems.throwIfAny();
      await this.commands.run(
        { by: viewer, operation: 'match.answer', clientMutationId: given.clientMutationId, id: match.id, manager },
        () =>
          this.write(manager, viewer, match, {
            side,
            state,
            note,
            reason: given.accept ? null : (given.reason ?? null),
          }),
      );
    });
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    match: Match,
    { side, state, note, reason, proposed = false }: Answer,
  ): Promise<void> {
    const now = this.clock.now();
    const answered =
      side === 'DEMAND'
        ? {
            demandAnswer: state,
            demandReason: reason,
            demandNote: note,
            demandAnsweredAt: now,
            demandAnsweredBy: viewer.name,
          }
        : {
            achievementAnswer: state,
            achievementReason: reason,
            achievementNote: note,
            achievementAnsweredAt: now,
            achievementAnsweredBy: viewer.name,
          };
    const next = await touchMatch(manager, match, answered, now);
    await this.workflow.record(manager, 'match', {
      recordId: match.id,
      action: state,
      fromState: match.state,
      toState: match.state,
      note,
      reasons: reason ? [reason] : [],
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: state === 'ACCEPTED' ? matchEvents.accepted : matchEvents.declined,
      subjectId: match.id,
      payload: { side, reason, ...(proposed ? { proposed } : {}), actorId: viewer.userId },
    });
    await this.transitions.startContact(manager, next);
  }

  /** Who proposes a pair accepts it. What is answered already stays as it is. */
  async acceptByProposing(manager: EntityManager, viewer: Viewer, match: Match): Promise<void> {
    const side = sideOf(viewer, match);
    if (side && !isAnswered(answerOf(match, side)))
      await this.write(manager, viewer, match, { side, state: 'ACCEPTED', note: null, reason: null, proposed: true });
  }

  /** Sends a question to the other side; it stays on the timeline. A broker's goes to both. */
  async ask(viewer: Viewer, matchId: string, text: string, clientMutationId: string): Promise<void> {
    const problems = new Problems();
    const note = checkText(problems, 'text', text, { max: 1_000, required: true, multiline: true });
    problems.throwIfAny();
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, matchId);
      await this.commands.run(
        { by: viewer, operation: 'match.ask', clientMutationId, id: match.id, manager },
        async () => {
          await this.workflow.record(manager, 'match', {
            recordId: match.id,
            action: 'QUESTION',
            fromState: match.state,
            toState: match.state,
            note,
            actor: viewer,
          });
          await this.outbox.append(manager, {
            type: matchEvents.question,
            subjectId: match.id,
            payload: { side: sideOf(viewer, match), text: note, actorId: viewer.userId },
          });
        },
      );
    });
  }

  /** The owner shows the other side of this match who they are. It cannot be taken back, so it is kept who did it. */
  async reveal(viewer: Viewer, matchId: string, clientMutationId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, matchId);
      if (sideOf(viewer, match) !== 'DEMAND') throw UserError.forbidden();
      if (match.identityRevealedAt) return;
      if (!bothAccepted(match)) throw UserError.bad(undefined, 'match.reveal.early');
      await this.commands.run(
        { by: viewer, operation: 'match.reveal', clientMutationId, id: match.id, manager },
        async () => {
          const now = this.clock.now();
          await touchMatch(manager, match, { identityRevealedAt: now, identityRevealedBy: viewer.userId }, now);
          await this.workflow.record(manager, 'match', {
            recordId: match.id,
            action: 'REVEALED',
            fromState: match.state,
            toState: match.state,
            actor: viewer,
          });
          await this.audit.write(manager, {
            actor: viewer,
            action: 'match.identity-revealed',
            subjectKind: 'match',
            subjectId: match.id,
            detail: match.demandId,
          });
          await this.outbox.append(manager, {
            type: matchEvents.identityRevealed,
            subjectId: match.id,
            payload: { actorId: viewer.userId },
          });
        },
      );
    });
  }

  /** How to reach the other side, once both have accepted and the owner has shown who they are. */
  async counterpart(viewer: Viewer | undefined, id: string): Promise<Contact | null> {
    const match = await this.dataSource.manager.findOneBy(Match, { id });
    const side = match && maySee(viewer, match) ? sideOf(viewer, match) : null;
    if (!match || !side || !match.identityRevealedAt || !bothAccepted(match)) return null;
    const [organizationId, authorId] =
      side === 'DEMAND'
        ? [match.instituteId, match.achievementAuthorId]
        : [match.demandOrganizationId, match.demandAuthorId];
    const person = await this.spokesman(organizationId, authorId);
    const organization = await this.organizations.find(organizationId);
    if (!person || !organization) return null;
    return { organizationName: organization.name, personName: person.name, email: person.email, phone: person.phone };
  }

  /** The past of a match. To a side the people of the other are not named, and notes are its own and the questions. */
  async history(viewer: Viewer | undefined, id: string): Promise<HistoryEntry[]> {
    const match = await this.dataSource.manager.findOneBy(Match, { id });
    if (!viewer || !match || !maySee(viewer, match)) return [];
    const rows = await this.workflow.history(this.dataSource.manager, 'match', id, viewer);
    const entries = presentHistory(rows, matchLifecycle, viewer.locale);
    const mySide = sideOf(viewer, match);
    if (!mySide) return entries;
    const actors = await this.users.byIds(rows.flatMap(({ actorId }) => actorId ?? []));
    return entries.flatMap((entry, index) => {
      const actor = actors.get(rows[index]!.actorId ?? '');
      const side = actor ? sideOf(asViewer(actor), match) : null;
      if (rows[index]!.at < match.shownAt! || BROKERS_OWN.includes(entry.action)) return [];
      if (side === mySide) return [entry];
      // That a side called it not relevant is between that side and the broker.
      if (entry.action === 'NOT_RELEVANT' || entry.action === 'RELEVANT') return [];
      const open = entry.action === 'QUESTION';
      const actorName = side ? labelOf(MatchSide, side, viewer.locale) : entry.actorName;
      return [{ ...entry, actorName, note: open ? entry.note : null, reasons: [] }];
    });
  }

  /** Who posted it, when they belong to it; else (posted by a broker for the firm) its first member. */
  private async spokesman(organizationId: string, authorId: string): Promise<UserRecord | undefined> {
    const author = await this.users.find(authorId);
    if (author?.organizationId === organizationId) return author;
    const members = await this.users.membersOf(organizationId);
    return members.find(({ isOrganizationAdministrator }) => isOrganizationAdministrator) ?? members[0];
  }
}

export function asViewer({ id, name, roles, locale, organizationId, memberState }: UserRecord): Viewer {
  return {
    userId: id,
    sessionId: '',
    name,
    roles,
    locale,
    organizationId: memberState === 'ACTIVE' ? (organizationId ?? undefined) : undefined,
  };
}

function refuseAnother(match: Match, side: MatchSide, state: 'ACCEPTED' | 'DECLINED', { locale }: Viewer): void {
  if (answerOf(match, side) === state) return;
  const [by, at] =
    side === 'DEMAND'
      ? [match.demandAnsweredBy, match.demandAnsweredAt]
      : [match.achievementAnsweredBy, match.achievementAnsweredAt];
  throw UserError.conflict('match.answer.already', {
    who: by ?? labelOf(MatchSide, side, locale),
    when: shanghaiTime(at ?? match.updatedAt),
  });
}
