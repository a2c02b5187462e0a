import { Form, Input } from 'antd';
import { ModesSelect, RegionCascader, TrlSelect } from '../../../components/forms/OptionSelects';
import { WanInput } from '../../../components/forms/WanInput';
import { today } from '../../../components/values/dates';
import { useTexts } from '../texts';

export function TermsFields() {
  const t = useTexts();
  return (
    <>
      <h2 tabIndex={-1}>{t('step.terms')}</h2>
      <div className="kc-demand-two">
        <Form.Item name="budgetMin" label={t('budgetMin')}>
          <WanInput />
        </Form.Item>
        <Form.Item required name="budgetMax" label={t('budgetMax')}>
          <WanInput />
        </Form.Item>
        <Form.Item required name="deadline" label={t('deadline')}>
          <Input type="date" min={today()} max="2100-12-31" />
        </Form.Item>
        <Form.Item required name="requiredTrl" label={t('requiredTrl')}>
          <TrlSelect allowClear />
        </Form.Item>
        <Form.Item required name="modes" label={t('modes')}>
          <ModesSelect />
        </Form.Item>
        <Form.Item required name="regionCode" label={t('region')}>
          <RegionCascader />
        </Form.Item>
      </div>
    </>
  );
}
