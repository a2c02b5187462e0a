import { registerEnumType } from '@nestjs/graphql';
import type { Locale } from '../../kernel/errors/src/index.js';

export const MatchStage = {
  LEAD: 'LEAD',
  RECOMMENDED: 'RECOMMENDED',
  CONTACTED: 'CONTACTED',
  VISITED: 'VISITED',
  NEGOTIATING: 'NEGOTIATING',
  INTENT: 'INTENT',
  CONTRACTED: 'CONTRACTED',
  ON_HOLD: 'ON_HOLD',
  CLOSED: 'CLOSED',
} as const;
export type MatchStage = (typeof MatchStage)[keyof typeof MatchStage];
registerEnumType(MatchStage, { name: 'MatchStage' });

const LABELS: Readonly<Record<MatchStage, Record<Locale, string>>> = {
  LEAD: { zh: '线索', en: 'Lead' },
  RECOMMENDED: { zh: '推荐', en: 'Recommended' },
  CONTACTED: { zh: '接触', en: 'Contacted' },
  VISITED: { zh: '走访', en: 'Visited' },
  NEGOTIATING: { zh: '洽谈', en: 'Negotiating' },
  INTENT: { zh: '意向', en: 'Intent' },
  CONTRACTED: { zh: '已签约', en: 'Contracted' },
  ON_HOLD: { zh: '搁置', en: 'On hold' },
  CLOSED: { zh: '终止', en: 'Closed' },
};

export function stageLabel(stage: string, locale: Locale): string {
  return LABELS[stage as MatchStage]?.[locale] ?? stage;
}
