import { useSession } from '../../../app/data/session';
import { indicatorInputs } from '../../../components/forms/IndicatorsEditor';
import { FieldTag } from '../../../components/values/FieldTag';
import { indicatorText } from '../../../components/values/IndicatorTable';
import { MoneyRange } from '../../../components/values/Money';
import { useTexts } from '../texts';
import type { DemandValues } from './demandValues';

/** The demand as the public list will show it. */
export function Preview({ values }: { values: DemandValues }) {
  const t = useTexts();
  const { user } = useSession();
  const masked = values.secrecy === 'MASKED';
  const title = masked ? values.publicTitle : values.title;
  const situation = masked ? values.publicSituation : values.situation;
  const rows = indicatorInputs(values.indicators).filter((row) => row.value);
  return (
    <div className="kc-demand-preview" aria-label={t('preview')} role="group">
      <span className="kc-small kc-faint">{t('preview')}</span>
      {values.secrecy === 'INVITED' ? (
        <p>{t('preview.invited')}</p>
      ) : (
        <>
          <strong>{title || t('preview.noTitle')}</strong>
          {situation && <p className="kc-prose kc-demand-clamp">{situation}</p>}
          {rows.length > 0 && (
            <ul className="kc-plain-list kc-row kc-small kc-num" aria-label={t('preview.indicators')}>
              {rows.map((row, index) => (
                <li key={index}>
                  {row.name} {indicatorText(row)}
                </li>
              ))}
            </ul>
          )}
          <p className="kc-row kc-small kc-faint">
            {values.field && <FieldTag field={values.field} />}
            <MoneyRange min={values.budgetMin} max={values.budgetMax} />
            <span>{masked ? t('preview.hint') : user?.organization?.name}</span>
          </p>
        </>
      )}
    </div>
  );
}
