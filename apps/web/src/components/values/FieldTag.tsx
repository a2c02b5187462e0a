import type { CooperationMode, Field } from '../../generated/schema';
import { useTexts } from '../words/texts';
import { useTaxonomy } from './useTaxonomy';

/** The field of the plan that a record belongs to. */
export function FieldTag({ field }: { field: Field | null | undefined }) {
  const { fieldLabel } = useTaxonomy();
  if (!field) return null;
  return <span className="kc-tag">{fieldLabel(field) || ' '}</span>;
}

/** Cooperation modes in a line. */
export function ModesText({ modes }: { modes: readonly CooperationMode[] }) {
  const { modeLabel } = useTaxonomy();
  const t = useTexts();
  if (modes.length === 0) return <span className="kc-faint">{t('notFilled')}</span>;
  return <span>{modes.map(modeLabel).join(' · ')}</span>;
}
