import { useEnums } from '../../app/words/enums';
import type { Tones } from '../../components/values/StateTag';
import { matchStageWords } from '../../generated/enums';
import type { MatchStage } from '../../generated/schema';

/** What a stage is called where the server sends only its code (the stages that a match can go to). */
export function useStageLabel(): (stage: MatchStage) => string {
  const enums = useEnums();
  return (stage) => enums.label(matchStageWords, stage);
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
