import { Form, Input, Modal } from 'antd';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import type { DemandGroup } from './JointPage';
import { useJointTexts } from './texts';

const StartJointProjectDocument = graphql(`
  mutation StartJointProject($clusterId: ID!, $demandIds: [ID!]!, $title: String!, $note: String, $clientMutationId: String!) {
    startJointProject(clusterId: $clusterId, demandIds: $demandIds, title: $title, note: $note, clientMutationId: $clientMutationId) { id code }
  }
`);

interface Values {
  title: string;
  note: string;
}

/** Gives the joint project a name; the brokers of its firms are told. */
export function JointWindow({
  group,
  demandIds,
  onClose,
}: {
  group: DemandGroup;
  demandIds: string[];
  onClose: () => void;
}) {
  const t = useJointTexts();
  const [form] = Form.useForm<Values>();
  const once = useOnceId();
  const { act, busy } = useAct(StartJointProjectDocument, {
    success: ({ startJointProject: { code } }) => t('joint.done', { code }),
    touches: ['DemandCluster', 'JointProject'],
  });
  const start = async ({ title, note }: Values): Promise<void> => {
    if (
      !(await act({ clusterId: group.id, demandIds, title, note: note || undefined, clientMutationId: once.current() }))
    )
      return;
    once.renew();
    onClose();
  };
  return (
    <Modal
      open
      title={t('joint.start')}
      okText={t('joint.start')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title: t('joint.title.of', { word: group.words[0] ?? '' }), note: '' }}
        onFinish={(values) => void start(values)}
      >
        <Form.Item
          name="title"
          label={t('joint.title')}
          rules={[{ required: true, whitespace: true, message: t('joint.title.required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={t('joint.note')}>
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
      <ul className="kc-match-list kc-soft">
        {group.demands
          .filter(({ id }) => demandIds.includes(id))
          .map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
      </ul>
    </Modal>
  );
}
