import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import { BandTag } from '../../../components/values/BandTag';
import type { RecordMatchRowFragment } from '../../../generated/graphql';
import '../match.css';
import { useTexts } from '../texts';

graphql(`
  fragment RecordMatchRow on Match {
    id band stage stageLabel
    explanation { sentence gaps }
    demand { id title }
    achievement { id title institute { id name } }
  }
`);
const DemandMatchesDocument = graphql(`
  query DemandMatches($id: ID!) {
    demand(id: $id) { id matches(first: 8) { ...RecordMatchRow } }
  }
`);
const AchievementMatchesDocument = graphql(`
  query AchievementMatches($id: ID!) {
    achievement(id: $id) { id matches(first: 8) { ...RecordMatchRow } }
  }
`);

/** What fits a demand, for those who may see it. */
export function DemandMatches({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(DemandMatchesDocument, { id });
  return (
    <section className="kc-section">
      <h2>{t('fits.demand')}</h2>
      <Load of={part}>{({ demand }) => <Rows matches={demand.matches} other="achievement" />}</Load>
    </section>
  );
}

/** Who needs an achievement, for those who may see it. */
export function AchievementMatches({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(AchievementMatchesDocument, { id });
  return (
    <section className="kc-section">
      <h2>{t('fits.achievement')}</h2>
      <Load of={part}>{({ achievement }) => <Rows matches={achievement.matches} other="demand" />}</Load>
    </section>
  );
}

function Rows({ matches, other }: { matches: readonly RecordMatchRowFragment[]; other: 'demand' | 'achievement' }) {
  const t = useTexts();
  if (matches.length === 0) return <p className="kc-faint">{t('fits.none')}</p>;
  return (
    <ul className="kc-plain-list kc-divided">
      {matches.map((match) => (
        <li key={match.id} className="kc-fit">
          <h3>
            <Link to={paths.match(match.id)}>{match[other].title}</Link>
          </h3>
          <div className="kc-row">
            <BandTag band={match.band} />
            <span className="kc-soft">{match.stageLabel}</span>
            {other === 'achievement' && <span className="kc-soft">{match.achievement.institute?.name}</span>}
          </div>
          <p>{match.explanation.sentence}</p>
        </li>
      ))}
    </ul>
  );
}
