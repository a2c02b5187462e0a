import { Checkbox, Form, Radio } from 'antd';
import { useEnums, valuesOf } from '../../../app/words/enums';
import { secrecyWords } from '../../../generated/enums';
import { useTexts } from '../texts';
import { Preview } from './Preview';
import { PublicSideFields } from './PublicSideFields';
import type { DemandValues } from './demandValues';

interface Props {
  values: DemandValues;
  /** The firm of a saved draft; a new one has it among its values. */
  organizationId?: string;
  onSuggested: () => void;
}

export function SecrecyFields({ values, organizationId, onSuggested }: Props) {
  const t = useTexts();
  const enums = useEnums();
  return (
    <>
      <h2 tabIndex={-1}>{t('step.secrecy')}</h2>
      <Form.Item required name="secrecy" label={t('secrecy')}>
        <Radio.Group className="kc-demand-grades">
          {valuesOf(secrecyWords).map((grade) => (
            <Radio key={grade} value={grade}>
              <strong>{enums.label(secrecyWords, grade)}</strong>
              <span className="kc-faint kc-small">{t(`secrecy.${grade}.text`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {values.secrecy === 'MASKED' && (
        <PublicSideFields
          values={values}
          organizationId={values.organizationId ?? organizationId}
          onSuggested={onSuggested}
        />
      )}
      <Preview values={values} />
      <Form.Item name="noStateSecrets" valuePropName="checked">
        <Checkbox>{t('noStateSecrets')}</Checkbox>
      </Form.Item>
    </>
  );
}
