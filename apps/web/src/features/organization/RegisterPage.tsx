import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { useAct, useOnceId } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { FormErrors } from '../../components/forms/FormErrors';
import { useLeaveWarning } from '../../components/forms/useLeaveWarning';
import { PageTitle } from '../../components/page/PageTitle';
import type { OrganizationKind, SizeBand } from '../../generated/schema';
import { normalCode, useCreditCodeCheck } from './creditCode';
import './organization.css';
import { OrganizationFields } from './OrganizationFields';
import { useTexts } from './texts';

const RegisterDocument = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) { joinedExisting nextStep }
  }
`);

interface RegisterValues {
  creditCode: string;
  organizationName?: string;
  kind?: OrganizationKind;
  regionCode?: string;
  industryCode?: string;
  sizeBand?: SizeBand;
  name: string;
  email: string;
  phone?: string;
  password: string;
  consent: boolean;
}

const MIN_PASSWORD = 10;

/** Organisation and person in one flow. */
export default function RegisterPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const { viewer, refresh } = useSession();
  const [form] = Form.useForm<RegisterValues>();
  const [typed, setTyped] = useState(false);
  const [sent, setSent] = useState(false);
  const { check, checking } = useCreditCodeCheck(Form.useWatch('creditCode', form));
  const { act, busy, failure } = useAct(RegisterDocument, { inline: true });
  const once = useOnceId();
  useLeaveWarning(typed && !sent);
  if (viewer && !sent) return <Navigate to={paths.todo} replace />;

  const submit = async (values: RegisterValues): Promise<void> => {
    const joining = check?.registeredName;
    const data = await act({
      input: {
        organizationName: joining ?? values.organizationName ?? '',
        creditCode: normalCode(values.creditCode),
        // Of a known organisation the server keeps what it has; these are asked for by the form of the request only.
        kind: values.kind ?? 'ENTERPRISE',
        regionCode: values.regionCode ?? '350404',
        industryCode: values.industryCode,
        sizeBand: values.sizeBand,
        name: values.name,
        email: values.email,
        phone: values.phone,
        password: values.password,
        consent: values.consent,
        clientMutationId: once.current(),
      },
    });
    if (!data) return;
    setSent(true);
    await refresh();
    void navigate(paths.myOrganization, { replace: true, state: { welcome: data.register.nextStep } });
  };
  const labels = {
    creditCode: t('register.creditCode'),
    organizationName: t('register.name'),
    kind: t('register.kind'),
    regionCode: t('register.region'),
    industryCode: t('register.industry'),
    name: t('register.person.name'),
    email: t('register.email'),
    phone: t('register.phone'),
    password: t('register.password'),
  };
  return (
    <>
      <PageTitle title={t('register.title')} below={t('register.lead')} />
      <div className="kc-register">
        <div>
          <FormErrors failure={failure} form={form} labels={labels} />
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={{ consent: false }}
            onValuesChange={() => setTyped(true)}
            onFinish={(values) => void submit(values)}
            scrollToFirstError={{ block: 'center', focus: true }}
          >
            <h2>{t('register.organization')}</h2>
            <OrganizationFields check={check} checking={checking} />
            <h2>{t('register.person')}</h2>
            <PersonFields />
            <Button type="primary" htmlType="submit" loading={busy} className="kc-register-act">
              {t('register.act')}
            </Button>
            <p className="kc-register-sign-in">
              {t('register.haveAccount')} <Link to={paths.signIn}>{t('register.signIn')}</Link>
            </p>
          </Form>
        </div>
        <NextSteps />
      </div>
    </>
  );
}

function PersonFields() {
  const t = useTexts();
  return (
    <>
      <Form.Item
        name="name"
        label={t('register.person.name')}
        rules={[{ required: true, whitespace: true, message: t('register.person.name.required') }]}
      >
        <Input autoComplete="name" maxLength={50} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('register.email')}
        extra={t('register.email.hint')}
        rules={[{ required: true, whitespace: true, message: t('register.email.required') }]}
      >
        <Input type="email" inputMode="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="phone" label={t('register.phone')} extra={t('register.phone.hint')}>
        <Input inputMode="tel" autoComplete="tel" maxLength={32} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('register.password')}
        extra={t('register.password.hint')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('register.password.required') },
          { min: MIN_PASSWORD, message: t('register.password.short') },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="consent"
        valuePropName="checked"
        extra={t('register.consent.text')}
        rules={[
          {
            validator: (_rule, value) =>
              value ? Promise.resolve() : Promise.reject(new Error(t('register.consent.required'))),
          },
        ]}
      >
        <Checkbox>{t('register.consent')}</Checkbox>
      </Form.Item>
    </>
  );
}

function NextSteps() {
  const t = useTexts();
  return (
    <aside className="kc-card kc-next" aria-labelledby="register-next">
      <h2 id="register-next">{t('next.title')}</h2>
      <ol>
        {(['next.1', 'next.2', 'next.3'] as const).map((step) => (
          <li key={step}>
            <strong>{t(step)}</strong>
            <p className="kc-soft">{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
