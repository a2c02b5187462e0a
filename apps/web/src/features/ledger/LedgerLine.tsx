import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { momentOf } from '../../components/values/dates';
import { useTexts } from './texts';

const LedgerLineDocument = graphql(`
  query LedgerLine {
    ledgerCheck { id at ok }
  }
`);

/** Beside figures: when the ledger behind them was proven last, and the way to the proof. */
export function LedgerLine() {
  const t = useTexts();
  const { data } = useLoad(LedgerLineDocument, {}, { requestPolicy: 'cache-and-network' });
  if (!data) return null;
  const check = data.ledgerCheck;
  const [tone, words] = !check
    ? ['kc-faint', t('line.none')]
    : check.ok
      ? ['kc-tone-good', t('line.ok', { at: momentOf(check.at) })]
      : ['kc-tone-bad', t('line.lies')];
  return (
    <Link to={paths.ledger} className={tone}>
      {words}
    </Link>
  );
}
