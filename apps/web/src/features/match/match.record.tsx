import { useSession } from '../../app/data/session';
import type { RecordPart, ShownRecord } from '../../components/records/RecordSlot';
import { ProposeMatch } from './proposal/ProposeMatch';
import { AchievementMatches, DemandMatches } from './record/RecordMatches';
import { DemandFindings } from './unserved/DemandFindings';

interface Props {
  record: ShownRecord;
}

function MatchesOfDemand({ record: { id } }: Props) {
  const { viewer } = useSession();
  return viewer && <DemandMatches id={id} />;
}

function MatchesOfAchievement({ record: { id } }: Props) {
  const { viewer } = useSession();
  return viewer && <AchievementMatches id={id} />;
}

const FindingsOfDemand = ({ record: { id, insider, editable } }: Props) =>
  insider && <DemandFindings id={id} editable={editable} />;
const AnswerDemand = ({ record: { id, answerable } }: Props) => answerable && <ProposeMatch to="demand" id={id} />;
const AnswerAchievement = ({ record: { id, answerable } }: Props) =>
  answerable && <ProposeMatch to="achievement" id={id} />;

/** What matching adds to the pages of demands and achievements. */
export const recordParts: RecordPart[] = [
  { kind: 'demand', place: 'main', order: 10, Part: MatchesOfDemand },
  { kind: 'demand', place: 'main', order: 20, Part: FindingsOfDemand },
  { kind: 'demand', place: 'side', order: 10, Part: AnswerDemand },
  { kind: 'achievement', place: 'main', order: 10, Part: MatchesOfAchievement },
  { kind: 'achievement', place: 'side', order: 10, Part: AnswerAchievement },
];
