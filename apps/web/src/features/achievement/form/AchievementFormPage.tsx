import { Link, useParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { indicatorRows } from '../../../components/forms/IndicatorsEditor';
import { PageTitle } from '../../../components/page/PageTitle';
import '../achievement.css';
import { useTexts } from '../texts';
import { AchievementForm } from './AchievementForm';
import { valuesOf } from './achievementValues';

const AchievementForEditDocument = graphql(`
  query AchievementForEdit($id: ID!) {
    achievement(id: $id) {
      id code version stateLabel editable
      title field abstract problemSolved keywords trl trlEvidence team priceMin priceMax modes regionCode validUntil
      indicators { name kind operator value unit scale evidence }
      ip { kind state number owner }
      completeness { score hints }
    }
  }
`);

/** An achievement as it is written: a new one, or a draft that is gone on with. */
export default function AchievementFormPage() {
  const t = useTexts();
  const { id } = useParams();
  return (
    <>
      <PageTitle title={t(id ? 'form.edit' : 'form.new')} below={t('form.lead')} />
      {id ? <Edit key={id} id={id} /> : <AchievementForm start={{ indicators: indicatorRows(), ip: [{}] }} />}
    </>
  );
}

function Edit({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(AchievementForEditDocument, { id }, { requestPolicy: 'network-only' });
  return (
    <Load of={part} rows={12} page>
      {({ achievement }) =>
        achievement.editable ? (
          <AchievementForm
            start={valuesOf(achievement)}
            saved={{ id: achievement.id, version: achievement.version }}
            completeness={achievement.completeness}
          />
        ) : (
          <Empty
            title={t('notEditable')}
            text={t('notEditable.text', { state: achievement.stateLabel })}
            action={
              <Link className="kc-button-link" to={paths.achievement(achievement.id)}>
                {t('notEditable.open')}
              </Link>
            }
          />
        )
      }
    </Load>
  );
}
