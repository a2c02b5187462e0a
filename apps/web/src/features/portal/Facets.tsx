import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAppTexts } from '../../app/words/texts';
import { useTaxonomy } from '../../components/values/useTaxonomy';
import type { PortalSearchQuery } from '../../generated/graphql';
import type { CooperationMode, Field } from '../../generated/schema';
import { searchKind, searchKinds } from './searchKinds';
import { FACETS, type FacetName, type SearchState } from './searchState';
import { useTexts } from './texts';

type Facet = PortalSearchQuery['portalSearch']['facets'][number];
type Toggle = (facet: FacetName, value: string) => void;
const SHOWN = 8;

/** Labels seen so far, so that a chip keeps its words when its facet has no hits left. */
const seen = new Map<string, string>();

function useFacetLabel(): (facet: string, value: string) => string {
  const { fieldLabel, modeLabel, trlLevel } = useTaxonomy();
  return (facet, value) => {
    const known = seen.get(`${facet}:${value}`);
    if (known) return known;
    if (facet === 'field') return fieldLabel(value as Field) || value;
    if (facet === 'mode') return modeLabel(value as CooperationMode) || value;
    if (facet === 'trl') return `${value} ${trlLevel(Number(value))?.name ?? ''}`;
    return value;
  };
}

interface Props {
  facets: readonly Facet[];
  state: SearchState;
  onToggle: Toggle;
  onPapers: (papers: boolean) => void;
}

/** What the results can be narrowed by, with counts. */
export function Facets({ facets, state, onToggle, onPapers }: Props) {
  const t = useTexts();
  for (const facet of facets) for (const value of facet.values) seen.set(`${facet.name}:${value.value}`, value.label);
  const known = FACETS.flatMap((name) => facets.filter((facet) => facet.name === name));
  const shown = known.filter((facet) => facet.values.length > 0 || state.chosen[facet.name as FacetName].length > 0);
  return (
    <div className="kc-facets">
      {(state.kind ? searchKind(state.kind)?.papers : searchKinds.some(({ papers }) => papers)) && (
        <label className="kc-check">
          <QuickCheck checked={state.papers} onChange={onPapers} />
          <span>{t('search.papers')}</span>
        </label>
      )}
      {shown.length === 0 && <p className="kc-faint">{t('facet.none')}</p>}
      {shown.map((facet) => (
        <FacetGroup key={facet.name} facet={facet} chosen={state.chosen[facet.name as FacetName]} onToggle={onToggle} />
      ))}
    </div>
  );
}

/** A checkbox that shows the click at once, before the address has followed. */
function QuickCheck({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const [shown, setShown] = useState(checked);
  useEffect(() => setShown(checked), [checked]);
  const change = (next: boolean): void => {
    setShown(next);
    onChange(next);
  };
  return <input type="checkbox" checked={shown} onChange={(event) => change(event.target.checked)} />;
}

function FacetGroup({ facet, chosen, onToggle }: { facet: Facet; chosen: string[]; onToggle: Toggle }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const labelOf = useFacetLabel();
  const missing = chosen.filter((value) => !facet.values.some((known) => known.value === value));
  const values = [...facet.values, ...missing.map((value) => ({ value, label: labelOf(facet.name, value), count: 0 }))];
  const shown = all ? values : values.filter((value, index) => index < SHOWN || chosen.includes(value.value));
  return (
    <fieldset className="kc-fieldset kc-facet">
      <legend>{facet.label}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} className="kc-check">
          <QuickCheck checked={chosen.includes(value)} onChange={() => onToggle(facet.name as FacetName, value)} />
          <span className="kc-check-text">{label}</span>
          <span className="kc-faint kc-num">{count}</span>
        </label>
      ))}
      {values.length > SHOWN && (
        <button type="button" className="kc-link-button kc-small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('search.fewer') : t('search.allValues', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

/** What is chosen, each to be taken away. */
export function Chips({ state, onToggle, onClear }: { state: SearchState; onToggle: Toggle; onClear: () => void }) {
  const t = useTexts();
  const labelOf = useFacetLabel();
  if (state.chosenCount === 0) return null;
  return (
    <div className="kc-chips" role="group" aria-label={t('search.chosen')}>
      {FACETS.flatMap((facet) =>
        state.chosen[facet].map((value) => (
          <button
            key={`${facet}:${value}`}
            type="button"
            className="kc-chip"
            aria-label={t('search.remove', { label: labelOf(facet, value) })}
            onClick={() => onToggle(facet, value)}
          >
            {labelOf(facet, value)} <CloseOutlined aria-hidden />
          </button>
        )),
      )}
      <button type="button" className="kc-link-button kc-small" onClick={onClear}>
        {t('search.clear')}
      </button>
    </div>
  );
}

/** The facets on a phone: a window over the page, closed with its count of results. */
export function FacetDrawer({ count, chosen, children }: { count: number; chosen: number; children: ReactNode }) {
  const t = useTexts();
  const app = useAppTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <>
      <button type="button" className="kc-filter-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {chosen > 0 ? t('search.filters.count', { count: chosen }) : t('search.filters')}
      </button>
      <dialog
        ref={dialog}
        className="kc-drawer"
        aria-label={t('search.filters')}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && setOpen(false)}
      >
        {open && (
          <div className="kc-drawer-inside">
            <header className="kc-between">
              <h2>{t('search.filters')}</h2>
              <button
                type="button"
                className="kc-header-button"
                aria-label={app('nav.close')}
                onClick={() => setOpen(false)}
              >
                <CloseOutlined aria-hidden />
              </button>
            </header>
            <div className="kc-drawer-body">{children}</div>
            <footer>
              <button type="button" className="kc-box-submit" onClick={() => setOpen(false)}>
                {t('search.show', { count })}
              </button>
            </footer>
          </div>
        )}
      </dialog>
    </>
  );
}
