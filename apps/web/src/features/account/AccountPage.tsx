import { Button, Form, Input, Radio, Switch } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { useLang, type Lang } from '../../app/words/i18n';
import { useUndo } from '../../components/feedback/useUndo';
import { FormErrors } from '../../components/forms/FormErrors';
import { PageTitle } from '../../components/page/PageTitle';
import './account.css';
import { useTexts } from './texts';

const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($name: String, $phone: String, $emailNotices: Boolean, $recommendations: Boolean) {
    updateProfile(name: $name, phone: $phone, emailNotices: $emailNotices, recommendations: $recommendations) { id name phone emailNotices recommendations }
  }
`);
const ChangePasswordDocument = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next)
  }
`);

/** What a person sets for themselves. */
export default function AccountPage() {
  const t = useTexts();
  return (
    <>
      <PageTitle title={t('title')} />
      <div className="kc-stack-lg kc-account-page">
        <Profile />
        <Language />
        <Notices />
        <Password />
      </div>
    </>
  );
}

function Profile() {
  const t = useTexts();
  const { user, reloadUser } = useSession();
  const [form] = Form.useForm<{ name: string; phone?: string }>();
  const { act, busy, failure } = useAct(UpdateProfileDocument, { inline: true, success: t('saved') });
  const submit = async (values: { name: string; phone?: string }): Promise<void> => {
    if (await act({ name: values.name, phone: values.phone ?? '' })) await reloadUser();
  };
  if (!user) return null;
  return (
    <section>
      <h2>{t('profile')}</h2>
      <FormErrors failure={failure} form={form} labels={{ name: t('name'), phone: t('phone') }} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: user.name, phone: user.phone ?? '' }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('name.required') }]}
        >
          <Input autoComplete="name" maxLength={50} />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')} extra={t('phone.hint')}>
          <Input autoComplete="tel" inputMode="tel" maxLength={32} />
        </Form.Item>
        <dl className="kc-facts kc-account-facts">
          <dt>{t('email')}</dt>
          <dd>
            {user.email}
            <br />
            <span className="kc-faint kc-small">{t('email.hint')}</span>
          </dd>
          {user.organization && (
            <>
              <dt>{t('organization')}</dt>
              <dd>
                <Link to={paths.myOrganization}>{user.organization.name}</Link>
              </dd>
            </>
          )}
        </dl>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
      </Form>
    </section>
  );
}

function Language() {
  const t = useTexts();
  const lang = useLang();
  const { chooseLang } = useSession();
  return (
    <section className="kc-section">
      <h2 id="account-language">{t('language')}</h2>
      <div className="kc-stack-sm">
        <Radio.Group
          aria-labelledby="account-language"
          value={lang}
          onChange={(event) => void chooseLang(event.target.value as Lang)}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <p className="kc-faint kc-small">{t('language.hint')}</p>
      </div>
    </section>
  );
}

function Notices() {
  const t = useTexts();
  return (
    <section className="kc-section">
      <h2>{t('notices')}</h2>
      <div className="kc-stack">
        <NoticeSwitch setting="emailNotices" title={t('notices.email')} text={t('notices.email.text')} />
        <NoticeSwitch
          setting="recommendations"
          title={t('notices.recommendations')}
          text={t('notices.recommendations.text')}
        />
      </div>
    </section>
  );
}

function NoticeSwitch({
  setting,
  title,
  text,
}: {
  setting: 'emailNotices' | 'recommendations';
  title: string;
  text: string;
}) {
  const t = useTexts();
  const id = useId();
  const { user, reloadUser } = useSession();
  const offerUndo = useUndo();
  const { act, busy } = useAct(UpdateProfileDocument);
  const set = async (value: boolean): Promise<boolean> => {
    const done = await act({ [setting]: value });
    if (done) await reloadUser();
    return !!done;
  };
  const change = async (value: boolean): Promise<void> => {
    if (await set(value)) offerUndo(t(value ? 'notices.on' : 'notices.off'), () => void set(!value));
  };
  return (
    <div className="kc-switch-row">
      <Switch id={id} checked={user?.[setting]} loading={busy} onChange={(value) => void change(value)} />
      <label htmlFor={id}>
        {title}
        <span className="kc-faint">{text}</span>
      </label>
    </div>
  );
}

function Password() {
  const t = useTexts();
  const [form] = Form.useForm<{ current: string; next: string }>();
  const { act, busy, failure } = useAct(ChangePasswordDocument, { inline: true, success: t('password.done') });
  const submit = async (values: { current: string; next: string }): Promise<void> => {
    if (await act(values)) form.resetFields();
  };
  const required = [{ required: true, message: t('password.required') }];
  return (
    <section className="kc-section">
      <h2>{t('password')}</h2>
      <FormErrors failure={failure} form={form} labels={{ current: t('password.current'), next: t('password.next') }} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item name="current" label={t('password.current')} rules={required}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('password.next')} extra={t('password.hint')} rules={required}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('password.act')}
        </Button>
      </Form>
    </section>
  );
}
