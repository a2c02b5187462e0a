import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import type { MatchModelsQuery } from '../../../generated/graphql';
import './model.css';
import { ModelComparison } from './ModelComparison';
import { ModelTable } from './ModelTable';
import { RunCard } from './RunCard';
import { useTexts } from './texts';

const MatchModelsDocument = graphql(`
  query MatchModels {
    matchModels {
      id name state stateLabel stateTone version origin strongFrom fairFrom verdict demands pairs createdAt activatedAt mayActivate
      weights { name label weight }
      fitted { auc ndcg }
      against { auc ndcg }
    }
  }
`);
export type Model = MatchModelsQuery['matchModels'][number];

/** 匹配模型: which weights the matcher uses, how they compare, and going back. */
export default function ModelsPage() {
  const t = useTexts();
  const part = useLoad(MatchModelsDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('title')} below={<span>{t('text')}</span>} />
      <div className="kc-stack-lg">
        <RunCard />
        <Load of={part} rows={4}>
          {({ matchModels }) => (
            <div className="kc-stack-lg">
              <ModelTable models={matchModels} />
              <ModelComparison models={matchModels} />
            </div>
          )}
        </Load>
      </div>
    </>
  );
}
