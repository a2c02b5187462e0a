import { PortalRecords, definePortalKind, openColumns, type PortalCard, type PortalContent } from '#portal';
import { fieldLabel } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { achievementEvents } from './achievement.events.js';
import { AchievementFacade, type AchievementRecord } from './achievement.facade.js';
import type { AchievementType } from './achievement.types.js';

export const ACHIEVEMENT_KIND = definePortalKind('ACHIEVEMENT', { zh: '成果', en: 'Achievement' });

/** After these it may look different. */
const MOVES = [
  achievementEvents.published,
  achievementEvents.renewed,
  achievementEvents.delisted,
  achievementEvents.frozen,
  achievementEvents.updateDue,
  achievementEvents.negotiating,
  achievementEvents.transferred,
];
const COLUMNS = openColumns('编号', '名称', '摘要', '领域', '成熟度*', '区划代码', '关键词');

/** Achievements on the portal, seen as a visitor sees them. */
@Injectable()
export class AchievementPortal {
  constructor(
    records: PortalRecords,
    private readonly achievements: AchievementFacade,
  ) {
    records.register({
      kind: ACHIEVEMENT_KIND,
      record: 'achievement',
      events: MOVES,
      ids: () => achievements.openIds(),
      count: () => achievements.countListed(),
      documents: async (ids) =>
        new Map([...(await achievements.open(ids))].map(([id, achievement]) => [id, contentOf(achievement)])),
      present: async (ids) =>
        new Map(
          [...(await achievements.present(undefined, ids))].map(([id, achievement]) => [id, cardOf(achievement)]),
        ),
      openData: { name: 'achievements', columns: COLUMNS, rows: () => this.openRows() },
      homeCount: { name: 'publishedAchievements', count: () => achievements.countOpen() },
    });
  }

  private async *openRows() {
    for await (const ids of this.achievements.openIds()) {
      for (const { code, title, abstract, field, trl, regionCode, keywords } of (
        await this.achievements.present(undefined, ids)
      ).values()) {
        yield [code, title, abstract, field && fieldLabel(field, 'zh'), trl, regionCode, keywords.join('、')];
      }
    }
  }
}

function contentOf(achievement: AchievementRecord): PortalContent {
  const { title, abstract, problemSolved, keywords, field, trl, modes, priceMin, priceMax } = achievement;
  return {
    title,
    body: [abstract, problemSolved, ...keywords].join('\n'),
    field,
    trl,
    modes,
    amount: priceMax ?? priceMin,
    regionCode: achievement.regionCode,
    instituteId: achievement.instituteId,
    isPaper: achievement.kind === 'PAPER',
    publishedAt: achievement.publishedAt,
    deadline: null,
  };
}

function cardOf(achievement: AchievementType): PortalCard {
  return {
    code: achievement.code,
    title: achievement.title,
    text: [achievement.abstract, achievement.problemSolved].filter(Boolean).join(' '),
    field: achievement.field,
    trl: achievement.trl,
    modes: achievement.modes,
    amountMin: achievement.priceMin,
    amountMax: achievement.priceMax,
    regionName: achievement.regionName,
    organizationId: achievement.instituteId,
    organizationHint: null,
    masked: false,
    isPaper: achievement.kind === 'PAPER',
    deadline: null,
    publishedAt: achievement.publishedAt ?? achievement.createdAt,
  };
}
