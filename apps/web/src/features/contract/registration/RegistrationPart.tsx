import { Button } from 'antd';
import { useState } from 'react';
import { daysUntil } from '../../../components/values/dates';
import { DateText } from '../../../components/values/DateText';
import { ExactMoney } from '../../../components/values/Money';
import { StateTag } from '../../../components/values/StateTag';
import type { ContractPageQuery } from '../../../generated/graphql';
import { EvidenceLink } from '../files/EvidenceLink';
import { useTexts } from '../words/texts';
import { PrecheckWindow } from './PrecheckWindow';
import { RegistrationNumberWindow } from './RegistrationNumberWindow';
import { RegistrationWindow } from './RegistrationWindow';

type Contract = ContractPageQuery['contract'];

/** Registration 认定登记: where it stands, what is missing, the registrar's answers, the form to print. */
export function RegistrationPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [open, setOpen] = useState<'step' | 'number' | 'precheck'>();
  const { registration, signedOn, canRegister, precheck, registrationForm } = contract;
  const { registered } = registration;
  const waiting = registration.state === 'NOT_DECLARED' && canRegister && signedOn ? -daysUntil(signedOn) : 0;
  const done = (): void => {
    setOpen(undefined);
    onChanged();
  };
  return (
    <section className="kc-section">
      <h2>{t('reg.title')}</h2>
      <div className="kc-stack-sm">
        <p className="kc-row">
          <StateTag tone={registration.stateTone} label={registration.stateLabel} />
          {registration.attempt > 1 && (
            <span className="kc-faint kc-small">{t('reg.attempt', { count: registration.attempt })}</span>
          )}
          {waiting > 0 && <span className="kc-faint kc-small">{t('reg.since', { count: waiting })}</span>}
          <DaysLeft registration={registration} />
        </p>
        {!contract.confirmed && !contract.closed && <p className="kc-faint">{t('reg.before')}</p>}
        {registered && (
          <dl className="kc-facts">
            <dt>{t('reg.number')}</dt>
            <dd>
              <span className="kc-num">{registration.number}</span>
              <Corrections contract={contract} />
            </dd>
            <dt>{t('page.registered')}</dt>
            <dd>
              <ExactMoney value={registration.amount} />
            </dd>
            <dt>{t('reg.registeredOn')}</dt>
            <dd>
              <DateText value={registration.registeredOn} as="date" />
            </dd>
          </dl>
        )}
        {registration.reason && <p className="kc-prose">{registration.reason}</p>}
        {precheck && !registered && <PrecheckLine contract={contract} />}
        <div className="kc-row">
          {canRegister && (
            <Button onClick={() => setOpen('step')}>
              {t(registration.state === 'REFUSED' ? 'reg.act.refused' : 'reg.act')}
            </Button>
          )}
          {canRegister && registered && <Button onClick={() => setOpen('number')}>{t('num.act')}</Button>}
          {precheck && (
            <Button onClick={() => setOpen('precheck')}>{t(precheck.canAnswer ? 'pre.act' : 'pre.see')}</Button>
          )}
          {registrationForm && (
            <Button href={registrationForm} title={t('reg.form.hint')} download>
              {t('reg.form')}
            </Button>
          )}
        </div>
        <Steps contract={contract} />
      </div>
      {open === 'step' && <RegistrationWindow contract={contract} onClose={() => setOpen(undefined)} onDone={done} />}
      {open === 'number' && (
        <RegistrationNumberWindow contract={contract} onClose={() => setOpen(undefined)} onDone={done} />
      )}
      {open === 'precheck' && precheck && (
        <PrecheckWindow contractId={contract.id} precheck={precheck} onClose={() => setOpen(undefined)} onDone={done} />
      )}
    </section>
  );
}

/** What the number had been before it was put right, newest first. */
function Corrections({ contract: { numberCorrections } }: { contract: Contract }) {
  const t = useTexts();
  if (numberCorrections.length === 0) return null;
  return (
    <ul className="kc-plain-list kc-small">
      {numberCorrections.toReversed().map(({ id, numberBefore, reason, correctedAt, evidence, evidenceSha256 }) => (
        <li key={id}>
          <p className="kc-faint">
            {t('num.before')} <del className="kc-num">{numberBefore}</del> · <DateText value={correctedAt} as="date" />{' '}
            {t('num.corrected')}
          </p>
          <p className="kc-prose">{reason}</p>
          {evidence && <EvidenceLink file={evidence} sha256={evidenceSha256} />}
        </li>
      ))}
    </ul>
  );
}

/** How long the registrar still has, or the firm for its supplement. */
function DaysLeft({ registration: { dueOn, workingDaysLeft } }: Pick<Contract, 'registration'>) {
  const t = useTexts();
  if (!dueOn || workingDaysLeft === null || workingDaysLeft === undefined) return null;
  const words =
    workingDaysLeft === 0
      ? t('reg.today')
      : workingDaysLeft > 0
        ? t('reg.left', { count: workingDaysLeft })
        : t('reg.late', { count: -workingDaysLeft });
  return (
    <span
      className={workingDaysLeft < 0 ? 'kc-tone-bad kc-small' : 'kc-soft kc-small'}
      title={t('reg.due', { date: dueOn })}
    >
      {words}
    </span>
  );
}

function PrecheckLine({ contract: { precheck } }: { contract: Contract }) {
  const t = useTexts();
  const count = (met: boolean | null): number =>
    (precheck?.items ?? []).filter((item) => (item.met ?? null) === met).length;
  const [met, unmet, open] = [count(true), count(false), count(null)];
  return (
    <p className={unmet + open === 0 ? 'kc-tone-good' : 'kc-soft'}>
      {unmet + open === 0 ? t('pre.all') : `${t('pre.title')}：${t('pre.counts', { met, unmet, open })}`}
    </p>
  );
}

/** Every step with its paper, newest first; several submissions stand under their numbers. */
function Steps({ contract: { registrationSteps } }: { contract: Contract }) {
  const t = useTexts();
  if (registrationSteps.length === 0) return null;
  return (
    <details className="kc-contract-receipts">
      <summary>
        {t('reg.steps')} <span className="kc-faint">{registrationSteps.length}</span>
      </summary>
      <ul className="kc-plain-list">
        {registrationSteps
          .toReversed()
          .map(({ id, attempt, stateLabel, happenedOn, reason, amount, evidence, evidenceSha256 }) => (
            <li key={id}>
              <div className="kc-between">
                <span>
                  {stateLabel}{' '}
                  {attempt > 1 && <span className="kc-faint kc-small">{t('reg.attempt', { count: attempt })}</span>}
                </span>
                <DateText value={happenedOn} as="date" />
              </div>
              {amount && (
                <div>
                  <ExactMoney value={amount} />
                </div>
              )}
              {reason && <p className="kc-prose kc-small">{reason}</p>}
              {evidence && <EvidenceLink file={evidence} sha256={evidenceSha256} />}
            </li>
          ))}
      </ul>
    </details>
  );
}
