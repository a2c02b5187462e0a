import { AchievementFacade } from '#achievement';
import { DemandFacade, titleOutside, wordsOutside } from '#demand';
import { Role, Users } from '#identity';
import { declareMessages, message, type CodePart, type ParamsOf } from '#kernel/errors';
import type { OutboxEvent, ReadableEvent } from '#kernel/jobs';
import { labelOf } from '#kernel/values';
import { NoticeRules, RECOMMENDATION, type NoticeRule, type Recipient } from '#notification';
import { declineReasonLabel, type DeclineReason } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotRelevantReason } from '../curation/curation.states.js';
import type { Audience } from '../record/annotation.entity.js';
import { isBroker, maySee } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchEvents } from '../record/match.events.js';
import { awaits } from '../record/match.rules.js';
import { MatchSide } from '../record/match.states.js';

export const matchNoticesMessages = declareMessages({
  'match.notice.recommended': { zh: '为您推荐：{other}', en: 'Recommended to you: {other}' },
  'match.notice.recommended.body': {
    zh: '与“{own}”匹配。{sentence}。请查看并答复。',
    en: 'It matches "{own}". {sentence}. Please have a look and answer.',
  },
  'match.notice.accepted': { zh: '{side}接受了匹配 {code}', en: '{side} accepted: {code}' },
  'match.notice.accepted.body': { zh: '{demand} × {achievement}', en: '{demand} × {achievement}' },
  'match.notice.declined': { zh: '{side}暂不考虑匹配 {code}', en: '{side} declined: {code}' },
  'match.notice.declined.body': {
    zh: '{demand} × {achievement}。原因：{reason}',
    en: '{demand} × {achievement}. Reason: {reason}',
  },
  'match.notice.identityAsked': {
    zh: '双方已接受，请公开单位信息：{achievement}',
    en: 'Both sides accepted. Please show who you are: {achievement}',
  },
  'match.notice.identityAsked.body': {
    zh: '公开后，成果方可看到您的单位和联系方式，您也能看到对方的联系方式。',
    en: 'They will then see your organisation and contact, and you will see theirs.',
  },
  'match.notice.identityRevealed': {
    zh: '需求方已公开单位信息：{demand}',
    en: 'The other side showed who they are: {demand}',
  },
  'match.notice.identityRevealed.body': {
    zh: '现在可以直接联系。{code}',
    en: 'You can now contact each other. {code}',
  },
  'match.notice.question': { zh: '匹配 {code} 有新提问', en: 'A question about {code}' },
  'match.notice.question.body': { zh: '{text}', en: '{text}' },
  'match.notice.notRelevant': { zh: '{side}认为匹配 {code} 不相关', en: '{side} called {code} not relevant' },
  'match.notice.notRelevant.body': {
    zh: '{demand} × {achievement}。原因：{reason}',
    en: '{demand} × {achievement}. Reason: {reason}',
  },
  'match.notice.annotated': { zh: '技术经理人为匹配 {code} 写了说明', en: 'The broker left a note on {code}' },
  'match.notice.annotated.body': { zh: '{demand} × {achievement}', en: '{demand} × {achievement}' },
  'match.notice.intent': { zh: '达成意向：{demand}', en: 'Intent reached: {demand}' },
  'match.notice.intent.body': { zh: '{code}：{demand} × {achievement}', en: '{code}: {demand} × {achievement}' },
  'match.notice.noReply5': { zh: '推荐已 5 个工作日未答复：{demand}', en: 'Unanswered for 5 working days: {demand}' },
  'match.notice.noReply5.body': {
    zh: '与“{achievement}”匹配，请尽快答复 {code}。',
    en: 'It matches "{achievement}". Please answer {code}.',
  },
  'match.notice.noReply10': { zh: '推荐已 10 个工作日未答复：{code}', en: 'Unanswered for 10 working days: {code}' },
  'match.notice.inside': { zh: '详情请登录平台查看', en: 'Sign in to read more' },
  'match.notice.noReply10.body': {
    zh: '{demand} × {achievement}，请跟进。',
    en: '{demand} × {achievement}. Please follow up.',
  },
});

/** What is read of an event, where it tells it. */
interface Told {
  actorId?: string | null;
  side?: MatchSide | null;
  /** Of an answer, or of what was put aside. */
  reason?: string | null;
  text?: string;
  audience?: Audience;
}

type Words = Exclude<CodePart<'match.notice.', '.body'>, 'joint'>;
type Params = ParamsOf<`match.notice.${Words}` | `match.notice.${Words}.body`>;

type Party = 'demand' | 'author' | 'office' | 'broker';

/** Who is told what about matches (domain §3.1). Each person reads the titles as they may see them, and in a mail as they may leave the platform. */
@Injectable()
export class MatchNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {
    rules.register(
      this.rule(matchEvents.recommended, 'recommended', ['demand', 'author', 'office'], {
        kind: RECOMMENDATION,
        pending: true,
      }),
      this.rule(matchEvents.accepted, 'accepted', ['broker']),
      this.rule(matchEvents.declined, 'declined', ['broker']),
      this.rule(matchEvents.identityAsked, 'identityAsked', ['demand']),
      this.rule(matchEvents.identityRevealed, 'identityRevealed', ['author', 'office']),
      this.rule(matchEvents.question, 'question', ['demand', 'author', 'office'], { otherSide: true }),
      this.rule(matchEvents.notRelevant, 'notRelevant', ['broker']),
      this.rule(matchEvents.annotated, 'annotated', ['demand', 'author', 'office'], {
        only: ({ payload }) => payload.audience === 'BOTH',
      }),
      this.rule(matchEvents.intent, 'intent', ['demand', 'author', 'office', 'broker']),
      this.rule(matchEvents.noReply5, 'noReply5', ['author', 'office'], { pending: true }),
      this.rule(matchEvents.noReply10, 'noReply10', ['broker'], { pending: true }),
    );
  }

  private rule(
    event: ReadableEvent<Told>,
    words: Words,
    parties: readonly Party[],
    { kind = 'match', pending = false, otherSide = false, only = (_event: OutboxEvent<Told>): boolean => true } = {},
  ): NoticeRule<Told> {
    return {
      event,
      kind,
      recipients: async (happened, manager) => {
        const match = await manager.findOneBy(Match, { id: happened.subjectId });
        if (!match || !only(happened) || (pending && (match.hidden || match.banned))) return [];
        const told = parties.filter(
          (party) =>
            !(pending && !awaited(match, party)) && !(otherSide && sideOfParty(party) === happened.payload.side),
        );
        const ids = (await Promise.all(told.map((party) => this.people(match, party, manager)))).flat();
        return [...new Set(ids)].filter((id) => id !== happened.payload.actorId);
      },
      compose: async (happened, recipient, manager) => {
        const match = await manager.findOneBy(Match, { id: happened.subjectId });
        if (!match || (pending && (match.state !== 'RECOMMENDED' || match.hidden || match.banned))) return null;
        const params = await this.params(happened, match, recipient);
        if (!params) return null;
        const told = (own: Params) => ({
          title: message(`match.notice.${words}`, own, recipient.locale),
          body: message(`match.notice.${words}.body`, own, recipient.locale),
        });
        return { ...told(params.page), link: `/matches/${match.id}`, mail: told(params.mail) };
      },
    };
  }

  private async people(match: Match, party: Party, manager: EntityManager): Promise<string[]> {
    if (party === 'broker')
      return match.brokerId ? [match.brokerId] : (await this.users.byRoles([Role.BROKER], manager)).map(({ id }) => id);
    if (party === 'author') return match.invited ? [] : [match.achievementAuthorId];
    if (party === 'office') {
      const members = match.invited ? [] : await this.users.membersOf(match.instituteId, 'ACTIVE', manager);
      return members.filter(({ roles }) => roles.includes(Role.INSTITUTE_OFFICE)).map(({ id }) => id);
    }
    return (await this.users.membersOf(match.demandOrganizationId, 'ACTIVE', manager)).map(({ id }) => id);
  }

  /** The words as this person may read them, on the page and in a mail, which leaves the platform; undefined when they may not see the match after all. */
  private async params(
    event: OutboxEvent<Told>,
    match: Match,
    recipient: Recipient,
  ): Promise<Record<'page' | 'mail', Params> | undefined> {
    const viewer = { ...recipient, sessionId: '' };
    if (!maySee(viewer, match)) return undefined;
    const demand = (await this.demands.present(viewer, [match.demandId])).get(match.demandId);
    const achievement = (await this.achievements.present(viewer, [match.achievementId])).get(match.achievementId);
    if (!demand || !achievement) return undefined;
    const { locale } = recipient;
    const outside = titleOutside(demand);
    const inside = message('match.notice.inside', {}, locale);
    const onDemandSide = demand.mine && !isBroker(viewer);
    const { side, reason, text = '' } = event.payload;
    const titled = (title: string) => ({
      demand: title,
      own: onDemandSide ? title : achievement.title,
      other: onDemandSide ? achievement.title : title,
    });
    const page = {
      ...titled(demand.secrecy === 'INVITED' ? demand.title : outside),
      code: match.code,
      achievement: achievement.title,
      sentence: match.explanation[locale].sentence.replace(/[。.]$/, ''),
      side: side ? labelOf(MatchSide, side, locale) : '',
      reason: !reason
        ? '–'
        : event.type === matchEvents.notRelevant.name
          ? labelOf(NotRelevantReason, reason as NotRelevantReason, locale)
          : declineReasonLabel(reason as DeclineReason, locale),
      text,
    };
    // The sentence is made of the public text of a masked demand, and of the whole text of an invited one.
    const sentence = demand.secrecy === 'INVITED' ? inside : page.sentence;
    return { page, mail: { ...page, ...titled(outside), sentence, text: wordsOutside(demand, page.text) ?? inside } };
  }
}

function sideOfParty(party: Party): MatchSide | undefined {
  if (party === 'demand') return 'DEMAND';
  return party === 'broker' ? undefined : 'ACHIEVEMENT';
}

/** Whether this party's answer is still missing; a broker waits for either. */
function awaited(match: Match, party: Party): boolean {
  if (party === 'broker') return awaits(match, 'DEMAND') || awaits(match, 'ACHIEVEMENT');
  return awaits(match, party === 'demand' ? 'DEMAND' : 'ACHIEVEMENT');
}
