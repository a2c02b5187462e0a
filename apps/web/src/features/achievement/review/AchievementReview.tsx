import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums } from '../../../app/words/enums';
import { Load } from '../../../components/feedback/Load';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { FieldTag, ModesText } from '../../../components/values/FieldTag';
import { IndicatorTable } from '../../../components/values/IndicatorTable';
import { MoneyRange } from '../../../components/values/Money';
import { TrlText } from '../../../components/values/TrlScale';
import { ipKindWords } from '../../../generated/enums';
import type { AchievementUnderReviewQuery } from '../../../generated/graphql';
import type { AchievementAction } from '../../../generated/schema';
import { Duplicates, Gone, Hints, Part } from '../../review/ReviewParts';
import { AchievementActions } from '../record/AchievementActions';
import { useTexts } from './texts';

const AchievementUnderReviewDocument = graphql(`
  query AchievementUnderReview($id: ID!) {
    achievement(id: $id) {
      id code version state stateLabel availableSteps { action needsReason }
      title abstract problemSolved trl trlEvidence priceMin priceMax modes field team regionName keywords
      indicators { name kind operator value unit scale evidence }
      ip { kind state number owner }
      institute { id name }
      completeness { score hints }
      duplicates { id code title }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

type Achievement = AchievementUnderReviewQuery['achievement'];
/** What a review decides. */
const DECISIONS: readonly AchievementAction[] = ['PUBLISH', 'RETURN'];

export function AchievementReview({ id, onNext }: { id: string; onNext: () => void }) {
  const part = useLoad(AchievementUnderReviewDocument, { id }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} rows={10}>
      {({ achievement }) =>
        achievement.availableSteps.some(({ action }) => DECISIONS.includes(action)) ? (
          <Record achievement={achievement} onNext={onNext} />
        ) : (
          <Gone state={achievement.stateLabel} onNext={onNext} />
        )
      }
    </Load>
  );
}

function Record({ achievement, onNext }: { achievement: Achievement; onNext: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  return (
    <article className="kc-stack">
      <header className="kc-review-head">
        <div>
          <h2>{achievement.title}</h2>
          <p className="kc-row kc-small kc-faint">
            <span className="kc-num">{achievement.code}</span>
            <FieldTag field={achievement.field} />
            <span>{achievement.institute?.name}</span>
          </p>
        </div>
        <div className="kc-row">
          <AchievementActions achievement={achievement} only={DECISIONS} onDone={onNext} />
        </div>
      </header>
      <dl className="kc-facts">
        <dt>{t('trl')}</dt>
        <dd>
          <TrlText level={achievement.trl} />
        </dd>
        <dt>{t('trlEvidence')}</dt>
        <dd>{achievement.trlEvidence || '–'}</dd>
        <dt>{t('price')}</dt>
        <dd>
          <MoneyRange min={achievement.priceMin} max={achievement.priceMax} />
        </dd>
        <dt>{t('modes')}</dt>
        <dd>
          <ModesText modes={achievement.modes} />
        </dd>
        <dt>{t('rights')}</dt>
        <dd>
          {achievement.ip
            .map(({ kind, number }) => [enums.label(ipKindWords, kind), number].filter(Boolean).join(' '))
            .join('、') || '–'}
        </dd>
        {achievement.team && (
          <>
            <dt>{t('team')}</dt>
            <dd>{achievement.team}</dd>
          </>
        )}
      </dl>
      <Part title={t('abstract')} text={achievement.abstract} />
      <Part title={t('problemSolved')} text={achievement.problemSolved} />
      <section>
        <h3>{t('indicators')}</h3>
        <IndicatorTable rows={achievement.indicators} side="achievement" />
      </section>
      <Hints hints={achievement.completeness.hints} />
      <Duplicates hits={achievement.duplicates} path={paths.achievement} />
      <section>
        <h3>{t('history')}</h3>
        <HistoryTimeline rows={achievement.history} />
      </section>
    </article>
  );
}
