import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { useTexts } from './texts';

const MyNamedGrantDocument = graphql(`
  query MyNamedGrant {
    myNamedGrant { id until }
    namedGrants(first: 1) { nodes { id state } }
  }
`);

/** Above rows that hide their names from a government viewer: how to see them, or until when they are open. Nothing for anybody else. */
export function NamedNotice({ what }: { what?: string }) {
  const { may } = useSession();
  return may('named-access.ask') ? <Notice what={what} /> : what ? <p className="kc-soft">{what}</p> : null;
}

function Notice({ what }: { what?: string }) {
  const t = useTexts();
  const { data } = useLoad(MyNamedGrantDocument, {}, { requestPolicy: 'cache-and-network', shows: 'NamedGrant' });
  if (!data) return what ? <p className="kc-soft">{what}</p> : null;
  if (data.myNamedGrant) {
    return (
      <p className="kc-soft">
        {t('notice.named', { until: data.myNamedGrant.until })} <Link to={paths.namedAccess}>{t('notice.log')}</Link>
      </p>
    );
  }
  const waits = data.namedGrants.nodes[0]?.state === 'REQUESTED';
  return (
    <p className="kc-soft">
      {what ?? t('notice.masked')} <Link to={paths.namedAccess}>{t(waits ? 'notice.waiting' : 'notice.ask')}</Link>
    </p>
  );
}
