import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Failure } from '../../../app/data/errors';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { Load } from '../../../components/feedback/Load';
import { FormErrors } from '../../../components/forms/FormErrors';
import { PageTitle } from '../../../components/page/PageTitle';
import { HistoryTimeline } from '../../../components/records/HistoryTimeline';
import { StateTag } from '../../../components/values/StateTag';
import type { ContractPageQuery } from '../../../generated/graphql';
import { AmendmentsPart } from '../amendment/AmendmentsPart';
import '../contract.css';
import { FilesPart } from '../files/FilesPart';
import { ScanPart } from '../files/ScanPart';
import { InstalmentList } from '../payment/InstalmentList';
import { RegistrationPart } from '../registration/RegistrationPart';
import { RoyaltyPart } from '../royalty/RoyaltyPart';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';
import { ContractActions } from './ContractActions';
import { ContractFacts } from './ContractFacts';

const ContractDocument = graphql(`
  query ContractPage($id: ID!) {
    contract(id: $id) {
      id code version state stateLabel stateTone editable confirmed closed availableSteps { action needsReason ready }
      kind name field totalAmount technologyAmount currentTotal currentTechnology royaltyTotal paidAmount
      refundedAmount
      paymentMode signedOn validFrom validUntil canConfirm canRecordPayment canRegister canAmend canRefund
      canStateRoyalty canAddFile canReverse createdAt updatedAt
      buyer { organizationId name creditCode regionCode nature { label } }
      seller { organizationId name creditCode regionCode nature { label } }
      furtherBuyers { organizationId name creditCode regionCode nature { label } }
      furtherSellers { organizationId name creditCode regionCode nature { label } }
      form {
        subKind { label } technologyArea { label } ipKind { label } planSource { label } goal { label } expectedInput
        expectedOutput
        foreign { currency amount current rate rateOn }
      }
      instalments { id seq dueOn amount condition state stateTone paidAmount paidOn refundedAmount royalty fixed
      canRecordPayment canRefund }
      payments { id instalmentId amount paidOn reversal { reason reversedAt } evidenceSha256 evidence { id name size
      url } }
      refunds { id instalmentId amount refundedOn reason reversal { reason reversedAt } evidenceSha256 evidence { id
      name size url } }
      royaltyStatements { id seq periodFrom periodTo baseAmount amount statedOn reversal { reason reversedAt }
      evidenceSha256 evidence { id name size url } }
      royaltyClaims {
        id version state stateLabel stateTone closed availableSteps { action needsReason } periodFrom periodTo
        baseAmount amount statedOn dueOn reason evidenceSha256 evidence { id name size url } draftedBy { id name }
      }
      files { id kind sha256 addedAt content { id name size url } }
      amendments {
        id seq version kind state stateLabel stateTone closed availableSteps { action needsReason } editable summary
        signedOn effectiveOn totalBefore totalAfter totalDelta technologyBefore technologyAfter foreignBefore
        foreignAfter
        validUntilBefore validUntilAfter schedule { instalmentId seq before { dueOn amount condition } after { dueOn
        amount condition } }
        scan { id name size mediaType url sha256 } draftedBy { id name } confirmedBy { id name }
      }
      registration { state stateLabel stateTone registered availableSteps { state stateLabel needsReason needsPaper }
      number amount registeredOn reason attempt dueOn workingDaysLeft }
      numberCorrections { id numberBefore numberAfter reason correctedAt evidenceSha256 evidence { id name size url } }
      registrationForm
      precheck { source answeredAt answeredBy canAnswer items { key text hint automatic met note } }
      registrationSteps { id attempt state stateLabel happenedOn reason amount evidenceSha256 evidence { id name size
      url } }
      counting { counts year amount reason }
      scan { id name size mediaType url sha256 }
      match { id code }
      draftedBy { id name }
      confirmedBy { id name }
      history { id action actionLabel fromState toState stateLabel actorName note reasons at }
    }
  }
`);

type Contract = ContractPageQuery['contract'];

/** One contract: what was agreed, what was paid, how it stands with the registrar. */
export default function ContractPage() {
  const { id = '' } = useParams();
  const part = useLoad(ContractDocument, { id });
  return (
    <Load of={part} rows={10} page>
      {({ contract }) => <View contract={contract} onChanged={part.reload} />}
    </Load>
  );
}

function View({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const labels = useContractLabels();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure>();
  const { editable } = contract;
  return (
    <>
      <PageTitle
        title={contract.name}
        above={
          <>
            <Link to={paths.contracts}>{t('page.back')}</Link> · <span className="kc-num">{contract.code}</span>
          </>
        }
        below={
          <>
            <StateTag tone={contract.stateTone} label={contract.stateLabel} />
            <span>{labels.kind(contract.kind)}</span>
            {contract.counting.counts && (
              <span className="kc-tone-good">✓ {t('page.counting.short', { year: contract.counting.year ?? '' })}</span>
            )}
          </>
        }
        actions={
          <>
            {editable && (
              <Button onClick={() => void navigate(paths.editContract(contract.id))}>{t('page.edit')}</Button>
            )}
            <ContractActions contract={contract} onDone={onChanged} onFailure={setFailure} />
          </>
        }
      />
      <FormErrors
        failure={failure}
        labels={labels.ofFields}
        onGo={editable ? () => void navigate(paths.editContract(contract.id)) : undefined}
      />
      <Next contract={contract} />
      <div className="kc-contract-body">
        <div className="kc-contract-main">
          <ContractFacts contract={contract} />
          <InstalmentList contract={contract} onChanged={onChanged} />
          <RoyaltyPart contract={contract} onChanged={onChanged} />
          <AmendmentsPart contract={contract} onChanged={onChanged} />
        </div>
        <div className="kc-contract-aside">
          <ScanPart scan={contract.scan ?? null} toConfirm={contract.canConfirm} />
          <RegistrationPart contract={contract} onChanged={onChanged} />
          <FilesPart contract={contract} onChanged={onChanged} />
          <section className="kc-section">
            <h2>{t('page.history')}</h2>
            <HistoryTimeline rows={contract.history.toReversed()} />
          </section>
        </div>
      </div>
    </>
  );
}

/** What has to happen next, and why this person can or cannot do it. */
function Next({ contract }: { contract: Contract }) {
  const t = useTexts();
  const { may } = useSession();
  if (!may('contract.act')) return null;
  if (contract.state === 'DRAFT') {
    const missing = [!contract.signedOn && t('page.draft.signedOn'), !contract.scan && t('page.draft.scan')].filter(
      (each) => each !== false,
    );
    const last = contract.history.at(-1);
    return (
      <>
        {last?.action === 'RETURN' && (
          <div className="kc-note kc-note-bad kc-contract-next">
            <strong>{t('page.draft.returned', { name: last.actorName })}</strong>
            <p className="kc-prose">{last.note}</p>
          </div>
        )}
        {missing.length > 0 && (
          <p className="kc-note kc-contract-next">
            {t('page.draft.missing', { what: missing.join(t('page.draft.and')) })}
          </p>
        )}
      </>
    );
  }
  if (contract.state !== 'AWAITING_CONFIRMATION') return null;
  return contract.canConfirm ? (
    <div className="kc-note kc-contract-next">
      <strong>{t('page.confirm.title')}</strong>
      <p>{t('page.confirm.text')}</p>
    </div>
  ) : (
    <p className="kc-note kc-contract-next">{t('page.confirm.own')}</p>
  );
}
