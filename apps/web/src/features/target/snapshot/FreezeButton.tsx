import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct, useOnceId } from '../../../app/data/act';
import { graphql } from '../../../app/data/graphql';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { FormErrors } from '../../../components/forms/FormErrors';
import { useTexts } from './texts';

const TakeSnapshotDocument = graphql(`
  mutation TakeCockpitSnapshot($year: Int!, $title: String!, $clientMutationId: String!) {
    takeCockpitSnapshot(year: $year, title: $title, clientMutationId: $clientMutationId) { id }
  }
`);

/** Freezes the year as it stands, for a meeting; and leads to what was frozen before. */
export function FreezeButton({ year }: { year: number }) {
  const t = useTexts();
  const { may } = useSession();
  const navigate = useNavigate();
  const once = useOnceId();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ title: string }>();
  const { act, busy, failure } = useAct(TakeSnapshotDocument, {
    inline: true,
    success: t('done'),
    touches: ['CockpitSnapshot'],
  });
  const take = async ({ title }: { title: string }): Promise<void> => {
    const data = await act({ year, title, clientMutationId: once.current() });
    if (data) void navigate(paths.snapshot(data.takeCockpitSnapshot.id));
  };
  return (
    <>
      <Link to={paths.snapshots}>{t('list')}</Link>
      {may('cockpit.freeze') && <Button onClick={() => setOpen(true)}>{t('act')}</Button>}
      <Modal
        open={open}
        title={t('act.title', { year })}
        okText={t('act')}
        cancelText={t('cancel')}
        okButtonProps={{ loading: busy }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void take(values)}>
          <p className="kc-soft">{t('act.text')}</p>
          <FormErrors failure={failure} form={form} labels={{ title: t('title.label') }} />
          <Form.Item
            name="title"
            label={t('title.label')}
            rules={[{ required: true, whitespace: true, message: t('title.required') }]}
          >
            <Input maxLength={100} placeholder={t('title.hint')} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
