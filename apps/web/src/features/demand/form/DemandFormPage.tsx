import { Link, useParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { indicatorRows } from '../../../components/forms/IndicatorsEditor';
import { PageTitle } from '../../../components/page/PageTitle';
import '../demand.css';
import { useTexts } from '../texts';
import { DemandForm } from './DemandForm';
import { valuesOf } from './demandValues';

const DemandForEditDocument = graphql(`
  query DemandForEdit($id: ID!) {
    demand(id: $id) {
      id code version stateLabel editable onBehalf
      title field situation wantedResult constraints budgetMin budgetMax deadline requiredTrl modes regionCode secrecy noStateSecrets
      indicators { name kind operator value unit scale evidence }
      organization { id }
      publicSide { title situation wantedResult constraints }
      completeness { score hints }
    }
  }
`);

/** A demand as it is written: a new one, or a draft that is gone on with. */
export default function DemandFormPage() {
  const t = useTexts();
  const { id } = useParams();
  return (
    <>
      <PageTitle title={t(id ? 'form.edit' : 'form.new')} below={t('form.lead')} />
      {id ? (
        <Edit key={id} id={id} />
      ) : (
        <DemandForm start={{ secrecy: 'PUBLIC', regionCode: '350404', indicators: indicatorRows() }} />
      )}
    </>
  );
}

function Edit({ id }: { id: string }) {
  const t = useTexts();
  // Always from the server: what the cache has may be from before the last save.
  const part = useLoad(DemandForEditDocument, { id }, { requestPolicy: 'network-only' });
  return (
    <Load of={part} rows={12} page>
      {({ demand }) =>
        demand.editable ? (
          <DemandForm
            start={valuesOf(demand)}
            organizationId={demand.organization?.id}
            saved={{ id: demand.id, version: demand.version }}
            completeness={demand.completeness}
            onBehalf={demand.onBehalf}
          />
        ) : (
          <Empty
            title={t('notEditable')}
            text={t('notEditable.text', { state: demand.stateLabel })}
            action={
              <Link className="kc-button-link" to={paths.demand(demand.id)}>
                {t('notEditable.open')}
              </Link>
            }
          />
        )
      }
    </Load>
  );
}
