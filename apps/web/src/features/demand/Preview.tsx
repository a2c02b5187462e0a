import { FieldTag } from '../../components/FieldTag';
import { MoneyRange } from '../../components/Money';
import { useSession } from '../../app/session';
import type { DemandValues } from './demandForm';
import { useTexts } from './texts';

/** The demand as the public list will show it. */
export function Preview({ values }: { values: DemandValues }) {
  const t = useTexts();
  const { user } = useSession();
  const masked = values.secrecy === 'MASKED';
  const title = masked ? values.publicTitle : values.title;
  const situation = masked ? values.publicSituation : values.situation;
  return (
    <div className="kc-demand-preview" aria-label={t('preview')} role="group">
      <span className="kc-small kc-faint">{t('preview')}</span>
      {values.secrecy === 'INVITED' ? (
        <p>{t('preview.invited')}</p>
      ) : (
        <>
          <strong>{title || t('preview.noTitle')}</strong>
          {situation && <p className="kc-prose kc-demand-clamp">{situation}</p>}
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
