import { Checkbox, Form, Radio } from 'antd';
import { Preview } from './Preview';
import { PublicSideFields } from './PublicSideFields';
import type { DemandValues } from './demandForm';
import { useTexts } from './texts';

const GRADES = ['PUBLIC', 'MASKED', 'INVITED'] as const;

export function SecrecyFields({ values }: { values: DemandValues }) {
  const t = useTexts();
  return (
    <>
      <h2>{t('step.secrecy')}</h2>
      <Form.Item name="secrecy" label={t('secrecy')}>
        <Radio.Group className="kc-demand-grades">
          {GRADES.map((grade) => (
            <Radio key={grade} value={grade}>
              <strong>{t(`secrecy.${grade}`)}</strong>
              <span className="kc-faint kc-small">{t(`secrecy.${grade}.text`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {values.secrecy === 'MASKED' && <PublicSideFields values={values} />}
      <Preview values={values} />
      <Form.Item name="noStateSecrets" valuePropName="checked">
        <Checkbox>{t('noStateSecrets')}</Checkbox>
      </Form.Item>
    </>
  );
}
