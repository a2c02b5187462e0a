import { Form, Select } from 'antd';
import { toFen } from '../../../components/values/yuan';
import type { ContractKind } from '../../../generated/schema';
import { useTexts } from '../words/texts';
import { SumInput } from './SumInput';
import { useFormOptions, type FormListName } from './useFormOptions';

const LISTS: readonly [field: 'technologyArea' | 'ipKind' | 'planSource' | 'goal', list: FormListName][] = [
  ['technologyArea', 'technologyAreas'],
  ['ipKind', 'ipKinds'],
  ['planSource', 'planSources'],
  ['goal', 'goals'],
];

/** What the registration form asks besides parties, sums and dates, in its order. */
export function PaperFields() {
  const t = useTexts();
  const form = Form.useFormInstance();
  const options = useFormOptions();
  const transfer = Form.useWatch<ContractKind | undefined>('kind', form) === 'TRANSFER';
  const aSum = {
    validator: (_: unknown, sum: string | undefined) =>
      !sum || toFen(sum) !== undefined ? Promise.resolve() : Promise.reject(new Error(t('form.sum.bad'))),
  };
  return (
    <section className="kc-section">
      <h2>{t('form.paper')}</h2>
      <p className="kc-soft kc-contract-window">{t('form.paper.hint')}</p>
      <div className="kc-contract-two">
        {LISTS.map(([field, list]) => (
          <Form.Item key={field} name={field} label={t(`form.${field}`)}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('form.paper.choose')}
              options={options(list)}
            />
          </Form.Item>
        ))}
        {(['expectedInput', 'expectedOutput'] as const).map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`form.${field}`)}
            rules={[aSum]}
            extra={transfer ? t('form.expected.transfer') : undefined}
          >
            <SumInput />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}

/** Which right a transfer or licence is about; other kinds have none. */
export function SubKindField() {
  const t = useTexts();
  const form = Form.useFormInstance();
  const kind = Form.useWatch<ContractKind | undefined>('kind', form);
  const options = useFormOptions();
  const own = kind ? options('subKinds', kind) : [];
  if (!own.length) return null;
  return (
    <Form.Item name="subKind" label={t('form.subKind')}>
      <Select allowClear placeholder={t('form.paper.choose')} options={own} />
    </Form.Item>
  );
}
