import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useAppTexts } from '../../app/words/texts';
import { PageTitle } from '../page/PageTitle';

/** A record that is not there, or not this person's to see: said alike. */
export function GonePage({ message }: { message: string }) {
  const t = useAppTexts();
  return (
    <div className="kc-message-page">
      <PageTitle title={message} />
      <p className="kc-lead">{t('gone.text')}</p>
      <p className="kc-row">
        <Link to={paths.search}>{t('nav.search')}</Link>
        <Link to={paths.home}>{t('nav.home')}</Link>
      </p>
    </div>
  );
}
