import { Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../app/data/errors';
import { FileUpload, type UploadedFile } from '../../../components/forms/FileUpload';
import { FormErrors } from '../../../components/forms/FormErrors';
import { today } from '../../../components/values/dates';
import { SumInput } from '../form/SumInput';
import { useTexts } from '../words/texts';

interface WindowField {
  name: string;
  label: string;
  kind: 'sum' | 'day' | 'future-day' | 'text' | 'digits' | 'file';
  optional?: boolean;
  hint?: string;
}

export type WindowValues = Record<string, string | UploadedFile | null | undefined>;

interface Props {
  title: string;
  okText: string;
  intro?: ReactNode;
  fields: readonly WindowField[];
  initial?: WindowValues;
  busy: boolean;
  failure: Failure | undefined;
  onSend: (values: WindowValues) => void;
  onClose: () => void;
}

/** A window that records something with its proof: payments, refunds, royalties, a corrected number. What is wrong stands at its field. */
export function MoneyWindow({ title, okText, intro, fields, initial, busy, failure, onSend, onClose }: Props) {
  const t = useTexts();
  const [form] = Form.useForm<WindowValues>();
  const [uploading, setUploading] = useState(false);
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
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
      <Form
        form={form}
        className="kc-contract-modal"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={onSend}
      >
        {intro && <div className="kc-soft kc-contract-window">{intro}</div>}
        <FormErrors failure={failure} form={form} labels={labels} />
        {fields.map(({ name, label, kind, optional, hint }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            extra={hint}
            rules={
              optional
                ? []
                : [
                    {
                      required: true,
                      message: t(kind === 'file' ? 'evidence.required' : 'form.required', { name: label }),
                    },
                  ]
            }
          >
            {kind === 'sum' ? (
              <SumInput />
            ) : kind === 'text' ? (
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
            ) : kind === 'digits' ? (
              <Input inputMode="numeric" maxLength={20} autoComplete="off" className="kc-num" />
            ) : kind === 'file' ? (
              <FileUpload accept=".pdf,.jpg,.jpeg,.png,.webp" label={t('evidence.upload')} onUploading={setUploading} />
            ) : (
              <Input
                type="date"
                min="1990-01-01"
                max={kind === 'day' ? today() : '2100-12-31'}
                className="kc-contract-date"
              />
            )}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

/** The id of an uploaded file. */
export function fileId(value: WindowValues[string]): string | undefined {
  return value && typeof value === 'object' ? value.id : undefined;
}

export function text(value: WindowValues[string]): string {
  return typeof value === 'string' ? value : '';
}
