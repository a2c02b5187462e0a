import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useAct, useOnceId } from '../../../app/data/act';
import type { Failure } from '../../../app/data/errors';
import { graphql } from '../../../app/data/graphql';
import { FileUpload, type UploadedFile } from '../../../components/forms/FileUpload';
import { FormErrors } from '../../../components/forms/FormErrors';
import { today } from '../../../components/values/dates';
import type { Value } from './IndicatorDrawer';
import { useTexts } from './texts';

const RecordDocument = graphql(`
  mutation RecordIndicatorValue($code: ID!, $year: Int!, $measuredOn: LocalDate!, $value: Float!, $source: String!, $evidenceId: ID, $clientMutationId: String!) {
    recordIndicatorValue(code: $code, year: $year, measuredOn: $measuredOn, value: $value, source: $source, evidenceId: $evidenceId, clientMutationId: $clientMutationId) { code status }
  }
`);
const CorrectDocument = graphql(`
  mutation CorrectIndicatorValue($id: ID!, $measuredOn: LocalDate!, $value: Float!, $source: String!, $evidenceId: ID, $reason: String!, $clientMutationId: String!) {
    correctIndicatorValue(id: $id, measuredOn: $measuredOn, value: $value, source: $source, evidenceId: $evidenceId, reason: $reason, clientMutationId: $clientMutationId) { code status }
  }
`);

interface Values {
  year: number;
  measuredOn: string;
  value: number;
  source: string;
  reason: string;
  evidenceId?: UploadedFile | null;
}

interface Ends {
  onClose: () => void;
  onDone: () => void;
}

export function RecordWindow({
  code,
  name,
  unit,
  onClose,
  onDone,
}: Ends & { code: string; name: string; unit: string }) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(RecordDocument, {
    inline: true,
    success: t('record.done'),
    touches: ['PlanIndicator'],
  });
  const send = async ({ year, measuredOn, value, source, evidenceId }: Values): Promise<void> => {
    if (
      await act({ code, year, measuredOn, value, source, evidenceId: evidenceId?.id, clientMutationId: once.current() })
    )
      onDone();
  };
  const initial = { year: Number(today().slice(0, 4)), measuredOn: today() };
  return (
    <Window
      title={t('record.title', { name })}
      okText={t('record')}
      unit={unit}
      initial={initial}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}

export function CorrectWindow({ value: wrong, unit, onClose, onDone }: Ends & { value: Value; unit: string }) {
  const t = useTexts();
  const once = useOnceId();
  const { act, busy, failure } = useAct(CorrectDocument, {
    inline: true,
    success: t('correct.done'),
    touches: ['PlanIndicator'],
  });
  const send = async ({ measuredOn, value, source, reason, evidenceId }: Values): Promise<void> => {
    if (
      await act({
        id: wrong.id,
        measuredOn,
        value,
        source,
        reason,
        evidenceId: evidenceId?.id,
        clientMutationId: once.current(),
      })
    )
      onDone();
  };
  // Its paper stays with it unless another is sent.
  const { year, measuredOn, value, source, evidence } = wrong;
  return (
    <Window
      correction
      title={t('correct.title', { year, day: measuredOn })}
      okText={t('correct')}
      unit={unit}
      initial={{ year, measuredOn, value, source, evidenceId: evidence ?? null }}
      busy={busy}
      failure={failure}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}

interface WindowProps {
  title: string;
  okText: string;
  unit: string;
  correction?: boolean;
  initial: Partial<Values>;
  busy: boolean;
  failure: Failure | undefined;
  onSend: (values: Values) => void;
  onClose: () => void;
}

function Window({ title, okText, unit, correction, initial, busy, failure, onSend, onClose }: WindowProps) {
  const t = useTexts();
  const [form] = Form.useForm<Values>();
  const [uploading, setUploading] = useState(false);
  const value = unit ? t('form.unit', { unit }) : t('form.value');
  const labels = {
    year: t('form.year'),
    measuredOn: t('form.on'),
    value,
    source: t('form.source'),
    reason: t('form.reason'),
    evidenceId: t('form.evidence'),
  };
  const needed = (name: string): object[] => [{ required: true, message: t('required', { name }) }];
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy, disabled: uploading }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={onSend}>
        {correction && <p className="kc-soft">{t('correct.intro')}</p>}
        <FormErrors failure={failure} form={form} labels={labels} />
        {!correction && (
          <Form.Item name="year" label={labels.year} rules={needed(labels.year)}>
            <InputNumber min={2024} max={Number(today().slice(0, 4))} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="measuredOn" label={labels.measuredOn} rules={needed(labels.measuredOn)}>
          <Input type="date" min="2024-01-01" max={today()} />
        </Form.Item>
        <Form.Item name="value" label={labels.value} rules={needed(labels.value)}>
          <InputNumber />
        </Form.Item>
        <Form.Item name="source" label={labels.source} extra={t('form.source.hint')} rules={needed(labels.source)}>
          <Input maxLength={300} />
        </Form.Item>
        {correction && (
          <Form.Item name="reason" label={labels.reason} rules={needed(labels.reason)}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="evidenceId" label={labels.evidenceId}>
          <FileUpload
            accept=".pdf,.jpg,.jpeg,.png,.webp,.csv,.xlsx"
            label={t('form.upload')}
            onUploading={setUploading}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
