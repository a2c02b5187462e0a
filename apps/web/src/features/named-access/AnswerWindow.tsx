import { Form, Input, Modal } from 'antd';
import { useAct, useOnceId } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { FormErrors } from '../../components/forms/FormErrors';
import { dayFrom, today } from '../../components/values/dates';
import type { Grant, NamedGrantStep } from './NamedAccessPage';
import { useTexts } from './texts';

const ActOnNamedGrantDocument = graphql(`
  mutation ActOnNamedGrant($action: NamedGrantAction!, $input: ActInput!, $until: LocalDate) {
    actOnNamedGrant(action: $action, input: $input, until: $until) { id state version }
  }
`);
const MOST_DAYS = 90;

/** An answer to a request, or the end of a grant. */
export function AnswerWindow({
  grant,
  step: { action, needsReason },
  onClose,
}: {
  grant: Grant;
  step: NamedGrantStep;
  onClose: () => void;
}) {
  const t = useTexts();
  const once = useOnceId();
  const [form] = Form.useForm<{ note?: string; until?: string }>();
  const { act, busy, failure } = useAct(ActOnNamedGrantDocument, {
    inline: true,
    success: t('done'),
    touches: ['NamedGrant'],
  });
  const send = async ({ note, until }: { note?: string; until?: string }): Promise<void> => {
    const input = {
      id: grant.id,
      version: grant.version,
      note: note?.trim() || null,
      clientMutationId: once.current(),
    };
    if (await act({ action, input, until: action === 'GRANT' ? until : null })) onClose();
  };
  const needsNote = needsReason === 'REQUIRED';
  return (
    <Modal
      open
      title={t(`${action}.title`, { name: grant.requesterName })}
      okText={t(action)}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy, danger: needsNote }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ until: grant.until }}
        onFinish={(values) => void send(values)}
      >
        <p className="kc-soft">{grant.reason}</p>
        <FormErrors failure={failure} form={form} labels={{ note: t('note'), until: t('until') }} />
        {action === 'GRANT' && (
          <Form.Item name="until" label={t('until')} rules={[{ required: true, message: t('until.required') }]}>
            <Input type="date" min={today()} max={dayFrom(MOST_DAYS)} />
          </Form.Item>
        )}
        {needsReason !== 'NONE' && (
          <Form.Item
            name="note"
            label={t('note')}
            rules={needsNote ? [{ required: true, whitespace: true, message: t('note.required') }] : []}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
