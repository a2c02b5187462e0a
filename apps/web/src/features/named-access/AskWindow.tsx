import { Form, Input, Modal } from 'antd';
import { useAct, useOnceId } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { FormErrors } from '../../components/forms/FormErrors';
import { dayFrom, today } from '../../components/values/dates';
import { useTexts } from './texts';

const RequestNamedAccessDocument = graphql(`
  mutation RequestNamedAccess($input: NamedRequestInput!) {
    requestNamedAccess(input: $input) { id state }
  }
`);
const USUAL_DAYS = 14;
const MOST_DAYS = 90;

/** What for, and until when. */
export function AskWindow({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const once = useOnceId();
  const [form] = Form.useForm<{ reason: string; until: string }>();
  const { act, busy, failure } = useAct(RequestNamedAccessDocument, {
    inline: true,
    success: t('sent'),
    touches: ['NamedGrant'],
  });
  const send = async ({ reason, until }: { reason: string; until: string }): Promise<void> => {
    if (await act({ input: { reason, until: until, clientMutationId: once.current() } })) onClose();
  };
  return (
    <Modal
      open
      title={t('ask.title')}
      okText={t('send')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ until: dayFrom(USUAL_DAYS) }}
        onFinish={(values) => void send(values)}
      >
        <p className="kc-soft">{t('ask.text')}</p>
        <FormErrors failure={failure} form={form} labels={{ reason: t('reason'), until: t('until') }} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reason.required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder={t('reason.hint')} />
        </Form.Item>
        <Form.Item name="until" label={t('until')} rules={[{ required: true, message: t('until.required') }]}>
          <Input type="date" min={today()} max={dayFrom(MOST_DAYS)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
