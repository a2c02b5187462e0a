import { Form, Input, Modal } from 'antd';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { FormErrors } from '../../components/forms/FormErrors';
import { useTexts } from './texts';

const CloseLedgerYearDocument = graphql(`
  mutation CloseLedgerYear($year: Int!) {
    closeLedgerYear(year: $year) { year closed }
  }
`);
const ReopenLedgerYearDocument = graphql(`
  mutation ReopenLedgerYear($year: Int!, $reason: String!) {
    reopenLedgerYear(year: $year, reason: $reason) { year closed }
  }
`);

interface WindowProps {
  year: number;
  onClose: () => void;
}

/** Says what closing means, then closes. */
export function CloseWindow({ year, onClose }: WindowProps) {
  const t = useTexts();
  const { act, busy } = useAct(CloseLedgerYearDocument, { success: t('done'), touches: ['LedgerYear'] });
  const send = async (): Promise<void> => {
    if (await act({ year })) onClose();
  };
  return (
    <Modal
      open
      title={t('close.title', { year })}
      okText={t('close')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('close.text')}</p>
    </Modal>
  );
}

/** Asks why, then opens a closed year again. */
export function ReopenWindow({ year, onClose }: WindowProps) {
  const t = useTexts();
  const [form] = Form.useForm<{ reason: string }>();
  const { act, busy, failure } = useAct(ReopenLedgerYearDocument, {
    inline: true,
    success: t('done'),
    touches: ['LedgerYear'],
  });
  const send = async ({ reason }: { reason: string }): Promise<void> => {
    if (await act({ year, reason })) onClose();
  };
  return (
    <Modal
      open
      title={t('reopen.title', { year })}
      okText={t('reopen')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <p className="kc-soft">{t('reopen.text')}</p>
        <FormErrors failure={failure} form={form} labels={{ reason: t('reason') }} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reason.required') }]}
        >
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
