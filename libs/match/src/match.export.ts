import { titleOutside, wordsOutside } from '#demand';
import { defineExport, ExportTables, paged, tableColumns, type CellValue, type ExportSource } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { labelOf } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { MatchService } from './pipeline/match.service.js';
import { AnswerState, Band } from './record/match.states.js';
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
    labelOf(Band, band, locale),
    demand.code,
    titleOutside(demand),
    achievement.code,
    achievement.title,
    labelOf(AnswerState, demandAnswer.state, locale),
    labelOf(AnswerState, achievementAnswer.state, locale),
    broker?.name ?? null,
    wordsOutside(demand, nextAction),
    nextActionDue,
    expectedSum,
    daysInStage,
    modelVersion,
    createdAt,
  ];
}
