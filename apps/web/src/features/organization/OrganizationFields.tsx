import { Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../app/data/graphql';
import { OrganizationKindSelect, RegionCascader, SizeSelect } from '../../components/forms/OptionSelects';
import { CODE_LENGTH, normalCode, type CreditCodeCheck } from './creditCode';
import { useTexts } from './texts';

const IndustriesDocument = graphql(`
  query Industries($text: String) {
    industries(text: $text, first: 20) { code name }
  }
`);

/** The organisation: first its code, and the rest only when it is not known yet. */
export function OrganizationFields({ check, checking }: { check: CreditCodeCheck | undefined; checking: boolean }) {
  const t = useTexts();
  const form = Form.useFormInstance();
  const kind = Form.useWatch<string | undefined>('kind', form);
  const typed = normalCode(Form.useWatch<string | undefined>('creditCode', form));
  const joining = check?.registeredName;
  const isFirm = !kind || kind === 'ENTERPRISE' || kind === 'COOPERATIVE';
  return (
    <>
      <Form.Item
        name="creditCode"
        label={t('register.creditCode')}
        normalize={(text: string) => text.toUpperCase()}
        rules={[{ required: true, whitespace: true, message: t('register.creditCode.required') }]}
        extra={<CodeAnswer typed={typed} check={check} checking={checking} />}
        validateStatus={check && !check.shapeValid ? 'error' : check && !check.checkDigitValid ? 'warning' : undefined}
      >
        <Input className="kc-code-input" maxLength={24} autoComplete="off" spellCheck={false} />
      </Form.Item>
      {joining ? (
        <p className="kc-note kc-register-note">{t('register.joining', { name: joining })}</p>
      ) : (
        <>
          <Form.Item
            name="organizationName"
            label={t('register.name')}
            rules={[{ required: true, whitespace: true, message: t('register.name.required') }]}
          >
            <Input autoComplete="organization" maxLength={100} />
          </Form.Item>
          <Form.Item
            name="kind"
            label={t('register.kind')}
            rules={[{ required: true, message: t('register.kind.required') }]}
          >
            <OrganizationKindSelect />
          </Form.Item>
          <Form.Item
            name="regionCode"
            label={t('register.region')}
            rules={[{ required: true, message: t('register.region.required') }]}
          >
            <RegionCascader />
          </Form.Item>
          {isFirm && (
            <>
              <Form.Item name="industryCode" label={t('register.industry')}>
                <IndustrySelect />
              </Form.Item>
              <Form.Item name="sizeBand" label={t('register.size')}>
                <SizeSelect allowClear />
              </Form.Item>
            </>
          )}
        </>
      )}
    </>
  );
}

/** What is known about the code so far, said while one types. */
function CodeAnswer({
  typed,
  check,
  checking,
}: {
  typed: string;
  check: CreditCodeCheck | undefined;
  checking: boolean;
}) {
  const t = useTexts();
  const tone = !check
    ? ''
    : !check.shapeValid
      ? 'kc-tone-bad'
      : !check.checkDigitValid
        ? 'kc-tone-warn'
        : 'kc-tone-good';
  const text = check
    ? check.message
    : checking
      ? t('register.creditCode.checking')
      : typed && typed.length < CODE_LENGTH
        ? t('register.creditCode.length', { count: typed.length })
        : t('register.creditCode.hint');
  return (
    <span role="status" className={tone}>
      {text}
    </span>
  );
}

function IndustrySelect({ value, onChange, id }: { value?: string; onChange?: (code: string) => void; id?: string }) {
  const t = useTexts();
  const client = useClient();
  const [text, setText] = useState('');
  const [options, setOptions] = useState<{ value: string; label: string }[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await client
        .query(IndustriesDocument, { text: text || undefined }, { requestPolicy: 'cache-first' })
        .toPromise();
      if (current && data)
        setOptions(data.industries.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })));
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('register.industry.placeholder')}
      options={options}
    />
  );
}
