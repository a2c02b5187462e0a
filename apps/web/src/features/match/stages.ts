import { useLang } from '../../app/words/i18n';
import type { Tones } from '../../components/values/StateTag';
import type { MatchStage } from '../../generated/schema';

const LABELS: Readonly<Record<MatchStage, { zh: string; en: string }>> = {
  LEAD: { zh: '线索', en: 'Lead' },
  RECOMMENDED: { zh: '推荐', en: 'Recommended' },
  CONTACTED: { zh: '接触', en: 'In contact' },
  VISITED: { zh: '走访', en: 'Visited' },
  NEGOTIATING: { zh: '洽谈', en: 'Negotiating' },
  INTENT: { zh: '意向', en: 'Intent' },
  CONTRACTED: { zh: '已签约', en: 'Contracted' },
  ON_HOLD: { zh: '搁置', en: 'On hold' },
  CLOSED: { zh: '终止', en: 'Closed' },
};

/** What a stage is called where the server sends only its code (the stages that a match can go to). */
export function useStageLabel(): (stage: MatchStage) => string {
  const lang = useLang();
  return (stage) => LABELS[stage][lang];
}

/** How each stage looks. */
export const stageTones: Tones<MatchStage> = {
  LEAD: 'idle',
  RECOMMENDED: 'info',
  CONTACTED: 'info',
  VISITED: 'info',
  NEGOTIATING: 'info',
  INTENT: 'info',
  CONTRACTED: 'good',
  ON_HOLD: 'idle',
  CLOSED: 'idle',
};
