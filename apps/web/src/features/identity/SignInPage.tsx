import { Button, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useSession } from '../../app/data/session';
import { paths, returnPath } from '../../app/paths';
import { PageTitle } from '../../components/page/PageTitle';
import './identity.css';
import { useTexts } from './texts';

const SignInDocument = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) { user { id } }
  }
`);

export default function SignInPage() {
  const t = useTexts();
  const { viewer, refresh } = useSession();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const target = returnPath(params);
  const { act, busy, failure } = useAct(SignInDocument, { quiet: true });
  const problem = useRef<HTMLParagraphElement>(null);
  useEffect(() => problem.current?.focus(), [failure]);
  if (viewer) return <Navigate to={target} replace />;

  const submit = async (values: { email: string; password: string }): Promise<void> => {
    if (!(await act({ email: values.email.trim(), password: values.password }))) return;
    await refresh();
    void navigate(target, { replace: true });
  };
  return (
    <div className="kc-sign-in">
      <PageTitle title={t('signIn.title')} />
      {params.has('return') && <p className="kc-soft">{t('signIn.return')}</p>}
      {failure && (
        <p className="kc-sign-in-problem" role="alert" tabIndex={-1} ref={problem}>
          {failure.message}
        </p>
      )}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void submit(values as { email: string; password: string })}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, whitespace: true, message: t('signIn.required.email') }]}
        >
          <Input type="email" autoComplete="username" inputMode="email" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.required.password') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signIn.act')}
        </Button>
      </Form>
      <p>
        {t('signIn.new')} <Link to={paths.register}>{t('signIn.register')}</Link>
      </p>
      <p className="kc-faint kc-small">{t('signIn.forgot')}</p>
    </div>
  );
}
