import { Link } from 'react-router';
import { useLang } from '../../app/words/i18n';
import { searchKinds } from './searchKinds';
import type { SearchState } from './searchState';
import { useTexts } from './texts';

interface Props {
  state: SearchState;
  suggestions: readonly string[];
  linkTo: (changes: { clear?: boolean; kind?: null; query?: string }) => string;
}

/** Nothing found: what to try next, and the way to be found instead. */
export function NothingFound({ state, suggestions, linkTo }: Props) {
  const t = useTexts();
  const lang = useLang();
  return (
    <div className="kc-empty">
      <p className="kc-empty-title">
        {state.query ? t('nothing.title.of', { query: state.query }) : t('nothing.title')}
      </p>
      <ul className="kc-nothing">
        {state.chosenCount > 0 && (
          <li>
            <Link to={linkTo({ clear: true })}>{t('nothing.filters')}</Link>
          </li>
        )}
        {state.kind && (
          <li>
            <Link to={linkTo({ kind: null })}>{t('nothing.kinds')}</Link>
          </li>
        )}
        {suggestions.length > 0 && (
          <li>
            {t('nothing.try')}{' '}
            {suggestions.slice(0, 5).map((suggestion) => (
              <Link key={suggestion} to={linkTo({ query: suggestion })} className="kc-nothing-try">
                {suggestion}
              </Link>
            ))}
          </li>
        )}
        {state.query && <li className="kc-soft">{t('nothing.tips')}</li>}
        {searchKinds.map(
          ({ kind, instead }) =>
            instead && (
              <li key={kind}>
                <Link to={instead.to}>{instead.text[lang]}</Link>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
