import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import '../contract.css';
import { useTexts } from '../words/texts';
import { ContractForm } from './ContractForm';
import { emptyContract, valuesFromMatch, valuesOf } from './contractValues';

const ContractForEditDocument = graphql(`
  query ContractForEdit($id: ID!) {
    contract(id: $id) {
      id code version stateLabel editable kind name field totalAmount technologyAmount paymentMode signedOn validFrom validUntil
      buyer { organizationId name creditCode regionCode nature { value label } }
      seller { organizationId name creditCode regionCode nature { value label } }
      furtherBuyers { organizationId name creditCode regionCode nature { value label } }
      furtherSellers { organizationId name creditCode regionCode nature { value label } }
      form {
        subKind { value } technologyArea { value } ipKind { value } planSource { value } goal { value }
        expectedInput expectedOutput foreign { currency amount rate rateOn }
      }
      instalments { dueOn amount condition }
      scan { id name size mediaType url }
    }
  }
`);
const ContractFromMatchDocument = graphql(`
  query ContractFromMatch($id: ID!) {
    match(id: $id) {
      id code contractId expectedSum
      demand { id title secrecy field modes organization { id name creditCode regionCode } }
      achievement { id title field modes institute { id name creditCode regionCode } }
    }
  }
`);

/** A contract as it is typed: a new one, one from a match (`?match=`), or a draft. */
export default function ContractFormPage() {
  const { id } = useParams();
  const [search] = useSearchParams();
  const match = search.get('match');
  if (id) return <Edit key={id} id={id} />;
  return match ? <FromMatch key={match} id={match} /> : <New />;
}

function New() {
  const t = useTexts();
  return (
    <>
      <PageTitle title={t('form.new')} />
      <ContractForm start={emptyContract} copyKey="new" />
    </>
  );
}

function FromMatch({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(ContractFromMatchDocument, { id }, { requestPolicy: 'network-only' });
  const match = part.data?.match;
  const start = useMemo(() => match && valuesFromMatch(match), [match]);
  return (
    <Load of={part} rows={8} page>
      {({ match: { code, contractId } }) => (
        <>
          <PageTitle title={t('form.new')} above={<Link to={paths.match(id)}>{code}</Link>} />
          {contractId ? (
            <p className="kc-note">
              {t('form.match.taken')} <Link to={paths.contract(contractId)}>{t('form.match.open')}</Link>
            </p>
          ) : (
            <div className="kc-stack">
              <p className="kc-note">{t('form.fromMatch', { code })}</p>
              <ContractForm start={start ?? emptyContract} copyKey={`match.${id}`} matchId={id} />
            </div>
          )}
        </>
      )}
    </Load>
  );
}

function Edit({ id }: { id: string }) {
  const t = useTexts();
  const part = useLoad(ContractForEditDocument, { id }, { requestPolicy: 'network-only' });
  const contract = part.data?.contract;
  const start = useMemo(() => contract && valuesOf(contract), [contract]);
  return (
    <Load of={part} rows={8} page>
      {({ contract: { code, editable, stateLabel, version } }) => (
        <>
          <PageTitle title={t('form.edit')} above={<Link to={paths.contract(id)}>{code}</Link>} />
          {!editable ? (
            <p className="kc-note">
              {t('form.notEditable', { state: stateLabel })}{' '}
              <Link to={paths.contract(id)}>{t('form.notEditable.back')}</Link>
            </p>
          ) : (
            <ContractForm
              key={version}
              start={start ?? emptyContract}
              copyKey={id}
              saved={{ id, version }}
              onConflict={part.reload}
            />
          )}
        </>
      )}
    </Load>
  );
}
