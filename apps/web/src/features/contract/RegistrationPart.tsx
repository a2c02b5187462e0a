import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../app/act';
import { graphql } from '../../app/graphql';
import { DateText } from '../../components/DateText';
import { daysUntil, today } from '../../components/dates';
import { FormErrors } from '../../components/FormErrors';
import { ExactMoney } from '../../components/Money';
import { StateTag } from '../../components/StateTag';
import type { ContractPageQuery } from '../../generated/graphql';
import type { RegistrationState } from '../../generated/schema';
import { typedSum } from './contractForm';
import { SumInput } from './SumInput';
import { useTexts } from './texts';
import { NEXT_REGISTRATION, useContractLabels } from './words';

const RecordRegistrationDocument = graphql(`
  mutation RecordContractRegistration(
    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $clientMutationId: String!
  ) {
    recordRegistration(
      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, clientMutationId: $clientMutationId
    ) { id version state }
  }
`);

type Contract = ContractPageQuery['contract'];

/** Registration 认定登记: where it stands, and the registrar's answer. */
export function RegistrationPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const labels = useContractLabels();
  const [open, setOpen] = useState(false);
  const { registration, signedOn, canRegister } = contract;
  const inForce = canRegister || registration.state !== 'NOT_DECLARED';
  const waiting = canRegister && registration.state !== 'REFUSED' && signedOn ? -daysUntil(signedOn) : 0;
  return (
    <section className="kc-section">
      <h2>{t('reg.title')}</h2>
      <div className="kc-stack-sm">
        <p className="kc-row">
          <StateTag state={registration.state} label={labels.registration(registration.state)} />
          {waiting > 0 && <span className="kc-faint kc-small">{t('reg.since', { count: waiting })}</span>}
        </p>
        {!inForce && ['DRAFT', 'AWAITING_CONFIRMATION'].includes(contract.state) && <p className="kc-faint">{t('reg.before')}</p>}
        {registration.state === 'REGISTERED' && (
          <dl className="kc-facts">
            <dt>{t('reg.number')}</dt>
            <dd className="kc-num">{registration.number}</dd>
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
        {canRegister && (
          <div>
            <Button onClick={() => setOpen(true)}>{t(registration.state === 'REFUSED' ? 'reg.act.refused' : 'reg.act')}</Button>
          </div>
        )}
      </div>
      {open && (
        <RegistrationWindow
          contract={contract}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

interface Values {
  state: RegistrationState;
  number?: string;
  amount?: string;
  registeredOn?: string;
  reason?: string;
}

function RegistrationWindow({ contract, onClose, onDone }: { contract: Contract; onClose: () => void; onDone: () => void }) {
  const t = useTexts();
  const labels = useContractLabels();
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const next = NEXT_REGISTRATION[contract.registration.state];
  const state = Form.useWatch('state', form) ?? next[0];
  const { act, busy, failure } = useAct(RecordRegistrationDocument, { inline: true, success: t('reg.done'), touches: ['Contract', 'Cockpit', 'Todo'], onConflict: onDone });
  const send = async (values: Values): Promise<void> => {
    const data = await act({ contractId: contract.id, version: contract.version, ...values, clientMutationId: once.current() });
    if (data) onDone();
  };
  const fields = { number: t('reg.number'), amount: t('reg.amount'), registeredOn: t('reg.registeredOn'), reason: t('reg.reason') };
  const required = (name: string) => [{ required: true, whitespace: true, message: t('form.required', { name }) }];
  return (
    <Modal
      open
      title={t('reg.act')}
      okText={t('reg.save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        className="kc-contract-modal"
        layout="vertical"
        requiredMark={false}
        initialValues={{ state: next[0], amount: typedSum(contract.totalAmount), registeredOn: today() }}
        onFinish={(values) => void send(values)}
      >
        <FormErrors failure={failure} form={form} labels={fields} />
        <Form.Item name="state" label={t('reg.state')}>
          <Radio.Group options={next.map((value) => ({ value, label: labels.registration(value) }))} />
        </Form.Item>
        {state === 'REGISTERED' && (
          <>
            <Form.Item name="number" label={fields.number} extra={t('reg.number.hint')} rules={required(fields.number)}>
              <Input inputMode="numeric" maxLength={20} autoComplete="off" className="kc-num" />
            </Form.Item>
            <Form.Item name="amount" label={fields.amount} rules={required(fields.amount)}>
              <SumInput />
            </Form.Item>
            <Form.Item name="registeredOn" label={fields.registeredOn} rules={required(fields.registeredOn)}>
              <Input type="date" min={contract.signedOn ?? undefined} max={today()} />
            </Form.Item>
          </>
        )}
        <Form.Item name="reason" label={state === 'REFUSED' ? t('reg.reason.refused') : fields.reason} rules={state === 'REFUSED' ? required(t('reg.reason.refused')) : []}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
