import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { PageTitle } from '../../components/page/PageTitle';
import { paths } from '../paths';
import { useAppTexts } from '../words/texts';

function Page({ title, text, action }: { title: string; text: string; action: React.ReactNode }) {
  return (
    <div className="kc-message-page">
      <PageTitle title={title} />
      <p className="kc-lead">{text}</p>
      {action}
    </div>
  );
}

export function MissingPage() {
  const t = useAppTexts();
  return (
    <Page title={t('notFound.title')} text={t('notFound.text')} action={<Link to={paths.home}>{t('nav.home')}</Link>} />
  );
}

export function ForbiddenPage() {
  const t = useAppTexts();
  return (
    <Page
      title={t('forbidden.title')}
      text={t('forbidden.text')}
      action={<Link to={paths.todo}>{t('account.todo')}</Link>}
    />
  );
}

/** A page that broke, or whose file could not be fetched after an update. */
export function BrokenPage() {
  const t = useAppTexts();
  const error = useRouteError();
  if (import.meta.env.DEV) throw error;
  return (
    <main id="main" tabIndex={-1} className="kc-page">
      <Page
        title={t('page.failed')}
        text={t('page.failed.text')}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </main>
  );
}
