import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { FileUpload, type UploadedFile } from '../../../components/forms/FileUpload';
import { FormErrors } from '../../../components/forms/FormErrors';
import { today } from '../../../components/values/dates';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { RegistrationState } from '../../../generated/schema';
import { typedSum } from '../form/contractValues';
import { SumInput } from '../form/SumInput';
import { useTexts } from '../words/texts';

const RecordRegistrationDocument = graphql(`
  mutation RecordContractRegistration(
    $contractId: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $registeredOn: LocalDate, $reason: String, $evidenceId: ID, $clientMutationId: String!
  ) {
    recordRegistration(
      contractId: $contractId, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $registeredOn, reason: $reason, evidenceId: $evidenceId
      clientMutationId: $clientMutationId
    ) { id version state }
  }
`);

type Contract = ContractPageQuery['contract'];

interface Values {
  state: RegistrationState;
  number?: string;
  amount?: string;
  registeredOn?: string;
  reason?: string;
  evidenceId?: UploadedFile | null;
}

/** The next step of a registration, with what the registrar said and its paper. */
export function RegistrationWindow({
  contract,
  onClose,
  onDone,
}: {
  contract: Contract;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTexts();
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const [uploading, setUploading] = useState(false);
  const next = contract.registration.availableSteps;
  const state = Form.useWatch('state', form) ?? next[0]?.state;
  const step = next.find((each) => each.state === state);
  const { act, busy, failure } = useAct(RecordRegistrationDocument, {
    inline: true,
    success: t('reg.done'),
    touches: ['Contract', 'Cockpit', 'Todo'],
    onConflict: onDone,
  });
  const send = async ({ evidenceId, ...values }: Values): Promise<void> => {
    const data = await act({
      contractId: contract.id,
      version: contract.version,
      ...values,
      evidenceId: evidenceId?.id ?? null,
      clientMutationId: once.current(),
    });
    if (data) onDone();
  };
  const reasonLabel = (): string => {
    if (state === 'REFUSED') return t('reg.reason.refused');
    return state === 'SUPPLEMENT' || state === 'CHANGED' || state === 'CANCELLED'
      ? t(`reg.reason.${state}`)
      : t('reg.reason');
  };
  const paper = step?.needsPaper ?? false;
  const fields = {
    number: t('reg.number'),
    amount: t('reg.amount'),
    registeredOn: t(state === 'REGISTERED' ? 'reg.registeredOn' : 'reg.day'),
    reason: reasonLabel(),
    evidenceId: t(paper ? 'reg.evidence' : 'reg.evidence.optional'),
  };
  const required = (name: string) => [{ required: true, whitespace: true, message: t('form.required', { name }) }];
  return (
    <Modal
      open
      title={t('reg.act')}
      okText={t('reg.save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy, disabled: uploading }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        className="kc-contract-modal"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          state: next[0]?.state,
          amount: typedSum(contract.registration.amount ?? contract.currentTotal),
          registeredOn: today(),
        }}
        onFinish={(values) => void send(values)}
      >
        <FormErrors failure={failure} form={form} labels={fields} />
        <Form.Item name="state" label={t('reg.state')}>
          <Radio.Group options={next.map(({ state: value, stateLabel: label }) => ({ value, label }))} />
        </Form.Item>
        {state === 'REGISTERED' && (
          <Form.Item name="number" label={fields.number} extra={t('reg.number.hint')} rules={required(fields.number)}>
            <Input inputMode="numeric" maxLength={20} autoComplete="off" className="kc-num" />
          </Form.Item>
        )}
        {(state === 'REGISTERED' || state === 'CHANGED') && (
          <Form.Item name="amount" label={fields.amount} rules={required(fields.amount)}>
            <SumInput />
          </Form.Item>
        )}
        <Form.Item
          name="registeredOn"
          label={fields.registeredOn}
          extra={t('reg.day.hint')}
          rules={required(fields.registeredOn)}
        >
          <Input type="date" min={contract.signedOn ?? undefined} max={today()} className="kc-contract-date" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={fields.reason}
          rules={step?.needsReason === 'REQUIRED' ? required(fields.reason) : []}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item
          name="evidenceId"
          label={fields.evidenceId}
          extra={paper ? t('reg.evidence.hint') : undefined}
          rules={paper ? [{ required: true, message: t('reg.evidence.required') }] : []}
        >
          <FileUpload accept=".pdf,.jpg,.jpeg,.png,.webp" label={t('evidence.upload')} onUploading={setUploading} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
