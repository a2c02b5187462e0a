import { titleOutside, wordsOutside } from '#demand';
import { defineExport, ExportTables, paged, tableColumns, type CellValue, type ExportSource } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import type { Sentence } from '#kernel/errors';
import { Injectable } from '@nestjs/common';
import { MatchService } from './pipeline/match.service.js';
import type { MatchType } from './record/match.types.js';

const MATCHES = defineExport({
  kind: 'MATCHES',
  label: { zh: '对接', en: 'Matches' },
  order: 50,
  // Matches are the brokers' own; an administrator has no list of them either.
  allowed: [Role.BROKER],
});

const columnsOf = tableColumns([
  ['对接编号', 'Code', 'text', 18],
  ['阶段', 'Stage'],
  ['匹配度', 'Band'],
  ['需求编号', 'Demand', 'text', 18],
  ['需求', 'Demand’s title', 'text', 36],
  ['成果编号', 'Achievement', 'text', 18],
  ['成果', 'Achievement’s title', 'text', 36],
  ['需求方答复', 'Demand’s answer'],
  ['成果方答复', 'Achievement’s answer'],
  ['经纪人', 'Broker'],
  ['下一步', 'Next', 'text', 24],
  ['下一步日期', 'Next on', 'day'],
  ['预计金额（元）', 'Expected (yuan)', 'yuan', 18],
  ['本阶段天数', 'Days in stage', 'number'],
  ['模型', 'Model'],
  ['产生时间', 'Made', 'time', 18],
]);

/** What the pages say with words of their own; a file says it alike. */
const answerStates: Readonly<Record<MatchType['demandAnswer']['state'], Sentence>> = {
  UNREAD: { zh: '未读', en: 'Unread' },
  READ: { zh: '已读，未回应', en: 'Read, no answer yet' },
  ACCEPTED: { zh: '愿意对接', en: 'Interested' },
  DECLINED: { zh: '暂不考虑', en: 'Not now' },
};

const bands: Readonly<Record<MatchType['band'], Sentence>> = {
  STRONG: { zh: '强', en: 'Strong' },
  FAIR: { zh: '较强', en: 'Fairly strong' },
  WEAK: { zh: '弱', en: 'Weak' },
};

/** The matches as a table. */
@Injectable()
export class MatchExport {
  constructor(
    tables: ExportTables,
    private readonly matches: MatchService,
  ) {
    tables.register(MATCHES, (viewer) => this.open(viewer));
  }

  private open(viewer: Viewer): ExportSource {
    return {
      columns: columnsOf(viewer.locale),
      portions: () =>
        paged(
          (args) => this.matches.list(viewer, {}, args),
          (page) => page.map((match) => matchRow(match, viewer)),
        ),
    };
  }
}

function matchRow(match: MatchType, { locale }: Pick<Viewer, 'locale'>): CellValue[] {
  const {
    code,
    stageLabel,
    band,
    demand,
    achievement,
    demandAnswer,
    achievementAnswer,
    broker,
    nextAction,
    nextActionDue,
    expectedSum,
    daysInStage,
    modelVersion,
    createdAt,
  } = match;
  return [
    code,
    stageLabel,
    bands[band][locale],
    demand.code,
    titleOutside(demand),
    achievement.code,
    achievement.title,
    answerStates[demandAnswer.state][locale],
    answerStates[achievementAnswer.state][locale],
    broker?.name ?? null,
    wordsOutside(demand, nextAction),
    nextActionDue,
    expectedSum,
    daysInStage,
    modelVersion,
    createdAt,
  ];
}
