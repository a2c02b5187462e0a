import { Form, Input, Modal } from 'antd';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { Model } from './ModelsPage';
import { useTexts } from './texts';

const ActivateMatchModelDocument = graphql(`
  mutation ActivateMatchModel($id: ID!, $version: Int!, $reason: String!) {
    activateMatchModel(id: $id, version: $version, reason: $reason) { id state version }
  }
`);

/** Asks why, then puts the model to use. */
export function ActivateWindow({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useTexts();
  const [form] = Form.useForm<{ reason: string }>();
  const { act, busy } = useAct(ActivateMatchModelDocument, {
    success: t('activated.done'),
    touches: ['MatchModel', 'MatchRun'],
  });
  const send = async ({ reason }: { reason: string }): Promise<void> => {
    if (await act({ id: model.id, version: model.version, reason })) onClose();
  };
  return (
    <Modal
      open
      title={t('activate.title', { name: model.name })}
      okText={t('activate')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <p className="kc-soft">{t('activate.text')}</p>
        <Form.Item
          name="reason"
          label={t('activate.why')}
          rules={[{ required: true, whitespace: true, message: t('activate.required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
