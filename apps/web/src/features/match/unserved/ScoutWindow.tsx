import { Form, Input, Modal, Radio } from 'antd';
import { useAct } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useEnums } from '../../../app/words/enums';
import { scoutStateWords } from '../../../generated/enums';
import type { ScoutState } from '../../../generated/schema';
import { useUnservedTexts } from './texts';
import type { UnservedRow } from './UnservedPage';

const ScoutDemandDocument = graphql(`
  mutation ScoutDemand($demandId: ID!, $state: ScoutState!, $askedWhere: String, $note: String) {
    scoutDemand(demandId: $demandId, state: $state, askedWhere: $askedWhere, note: $note) { id scoutState askedWhere scoutNote scoutedByName }
  }
`);

interface Values {
  state: ScoutState;
  askedWhere: string;
  note: string;
}

/** Notes whom the centre asked for a demand, and what came of it. */
export function ScoutWindow({ row, onClose }: { row: UnservedRow; onClose: () => void }) {
  const t = useUnservedTexts();
  const enums = useEnums();
  const [form] = Form.useForm<Values>();
  const state = Form.useWatch('state', form);
  const { act, busy } = useAct(ScoutDemandDocument, { success: t('unserved.saved'), touches: ['UnservedDemand'] });
  const save = async (values: Values): Promise<void> => {
    if (await act({ demandId: row.id, ...values })) onClose();
  };
  return (
    <Modal
      open
      title={row.demand.title}
      okText={t('unserved.save')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          state: row.scoutState === 'OPEN' ? 'ASKED' : row.scoutState,
          askedWhere: row.askedWhere,
          note: row.scoutNote ?? '',
        }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="state" label={t('unserved.state')}>
          <Radio.Group options={enums.options(scoutStateWords)} />
        </Form.Item>
        <Form.Item
          name="askedWhere"
          label={t('unserved.where')}
          dependencies={['state']}
          rules={[{ required: state !== 'OPEN', whitespace: true, message: t('unserved.where.required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('unserved.what')}
          dependencies={['state']}
          rules={[{ required: state === 'ANSWERED', whitespace: true, message: t('unserved.what.required') }]}
        >
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
