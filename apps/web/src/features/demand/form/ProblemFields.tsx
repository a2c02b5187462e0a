import { Form, Input } from 'antd';
import { FieldSelect } from '../../../components/forms/OptionSelects';
import { useTexts } from '../texts';
import { OrganizationSelect } from './OrganizationSelect';

const LONG = { maxLength: 5_000, autoSize: { minRows: 4, maxRows: 14 } };

export function ProblemFields({ forOthers }: { forOthers: boolean }) {
  const t = useTexts();
  return (
    <>
      <h2 tabIndex={-1}>{t('step.problem')}</h2>
      {forOthers && (
        <Form.Item required name="organizationId" label={t('organization')}>
          <OrganizationSelect />
        </Form.Item>
      )}
      <Form.Item required name="title" label={t('title')} extra={t('title.hint')}>
        <Input maxLength={80} showCount autoComplete="off" />
      </Form.Item>
      <Form.Item required name="field" label={t('field')} className="kc-demand-short">
        <FieldSelect />
      </Form.Item>
      <Form.Item required name="situation" label={t('situation')} extra={t('situation.hint')}>
        <Input.TextArea {...LONG} />
      </Form.Item>
      <Form.Item name="wantedResult" label={t('wantedResult')} extra={t('wantedResult.hint')}>
        <Input.TextArea {...LONG} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="constraints" label={t('constraints')} extra={t('constraints.hint')}>
        <Input.TextArea {...LONG} autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
    </>
  );
}
