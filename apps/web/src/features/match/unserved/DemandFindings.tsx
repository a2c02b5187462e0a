import { Link } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { BandTag } from '../../../components/values/BandTag';
import { expertKindWords } from '../../../generated/enums';
import type { DemandFindingsQuery } from '../../../generated/graphql';
import { ExcludedParties } from '../curation/ExcludedParties';
import '../match.css';
import { useUnservedTexts } from './texts';

const DemandFindingsDocument = graphql(`
  query DemandFindings($id: ID!) {
    demand(id: $id) {
      id
      finding { demandId served lookedAt lacks silent nearest { id title } }
      experts { id kind team instituteName instituteId reasons { band achievement { id title } } }
      bans { id scope targetId targetName reason note createdByName createdAt }
    }
  }
`);
type Found = DemandFindingsQuery['demand'];

/** What the matcher says of a demand beyond its matches: why nothing fits, who could help, and what is ruled out. */
export function DemandFindings({ id, editable }: { id: string; editable: boolean }) {
  const { may } = useSession();
  const part = useLoad(DemandFindingsDocument, { id });
  return (
    <Load of={part}>
      {({ demand }) => (
        <>
          {demand.finding && !demand.finding.served && (
            <NothingFits finding={demand.finding} edit={editable ? id : undefined} />
          )}
          <Helpers experts={demand.experts} />
          {may('match.judge') && <ExcludedParties demandId={id} bans={demand.bans} />}
        </>
      )}
    </Load>
  );
}

function NothingFits({ finding, edit }: { finding: NonNullable<Found['finding']>; edit?: string }) {
  const t = useUnservedTexts();
  const { lookedAt, nearest, lacks, silent } = finding;
  return (
    <section className="kc-section kc-stack-sm" aria-label={t('nothing')}>
      <h2>{t('nothing')}</h2>
      <p>{lookedAt > 0 ? t('nothing.looked', { count: lookedAt }) : t('nothing.none')}</p>
      {nearest && (
        <p>
          {t('nothing.nearest')} <Link to={paths.achievement(nearest.id)}>{nearest.title}</Link>
        </p>
      )}
      {lacks.length > 0 && (
        <>
          <h3>{t('nothing.lacks')}</h3>
          <ul className="kc-match-list">
            {lacks.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {silent.length > 0 && (
        <>
          <h3>{t('nothing.silent')}</h3>
          <p className="kc-row">
            {silent.map((word) => (
              <span key={word} className="kc-tag">
                {word}
              </span>
            ))}
          </p>
        </>
      )}
      <h3>{t('nothing.do')}</h3>
      <ul className="kc-match-list">
        <li>
          {t('nothing.do.indicators')} {edit && <Link to={paths.editDemand(edit)}>{t('nothing.edit')}</Link>}
        </li>
        {silent.length > 0 && <li>{t('nothing.do.words')}</li>}
        <li>{t('nothing.do.broker')}</li>
        <li>{t('nothing.do.joint')}</li>
      </ul>
    </section>
  );
}

function Helpers({ experts }: { experts: Found['experts'] }) {
  const t = useUnservedTexts();
  const enums = useEnums();
  if (experts.length === 0) return null;
  return (
    <section className="kc-section">
      <h2>{t('experts')}</h2>
      <p className="kc-soft">{t('experts.text')}</p>
      <ul className="kc-plain-list kc-divided kc-unserved-list">
        {experts.map(({ id, kind, team, instituteName, instituteId, reasons }) => (
          <li key={id} className="kc-stack-sm">
            <p className="kc-row">
              <span className="kc-tag">{enums.label(expertKindWords, kind)}</span>
              {kind === 'TEAM' && <strong>{team || t('experts.unnamed', { name: instituteName })}</strong>}
              <Link to={paths.organization(instituteId)}>{instituteName}</Link>
            </p>
            {reasons.map(({ band, achievement }) => (
              <p key={achievement.id} className="kc-row">
                <BandTag band={band} />
                <Link to={paths.achievement(achievement.id)}>{achievement.title}</Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
