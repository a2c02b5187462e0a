import { Button } from 'antd';
import { useState } from 'react';
import { DateText } from '../../../components/values/DateText';
import { StateTag } from '../../../components/values/StateTag';
import { ActivateWindow } from './ActivateWindow';
import type { Model } from './ModelsPage';
import { useTexts } from './texts';

export function ModelTable({ models }: { models: readonly Model[] }) {
  const t = useTexts();
  const [chosen, setChosen] = useState<Model>();
  return (
    <section className="kc-stack" aria-label={t('list')}>
      <h2>{t('list')}</h2>
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('auc')}</th>
            <th scope="col">{t('ndcg')}</th>
            <th scope="col">{t('learned')}</th>
            <th scope="col">{t('created')}</th>
            <th scope="col">{t('activated')}</th>
            <th scope="col">{t('activate')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.id}>
              <th scope="row" className="kc-table-name">
                {model.name}
              </th>
              <td data-label={t('state')}>
                <StateTag tone={model.stateTone} label={model.stateLabel} />
                {model.verdict && (
                  <p className="kc-small kc-soft">{t(`verdict.${model.verdict as 'BETTER' | 'WORSE' | 'TOO_FEW'}`)}</p>
                )}
              </td>
              <td data-label={t('auc')}>
                <Figure own={model.fitted?.auc} then={model.against?.auc} />
              </td>
              <td data-label={t('ndcg')}>
                <Figure own={model.fitted?.ndcg} then={model.against?.ndcg} />
              </td>
              <td data-label={t('learned')}>
                {model.origin === 'BUILT_IN'
                  ? t('builtIn')
                  : t('learned.n', { demands: model.demands ?? 0, pairs: model.pairs ?? 0 })}
              </td>
              <td data-label={t('created')}>
                <DateText value={model.createdAt} as="date" />
              </td>
              <td data-label={t('activated')}>
                <DateText value={model.activatedAt} as="date" />
              </td>
              <td>
                {model.mayActivate && (
                  <Button
                    size="small"
                    aria-label={t('activate.title', { name: model.name })}
                    onClick={() => setChosen(model)}
                  >
                    {t('activate')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <ActivateWindow model={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

function Figure({ own, then }: { own: number | undefined; then: number | undefined }) {
  const t = useTexts();
  if (own === undefined) return <span className="kc-faint">–</span>;
  return (
    <span className="kc-num">
      {own.toFixed(3)}
      {then !== undefined && (
        <span className="kc-small kc-soft kc-model-then">{t('against', { figure: then.toFixed(3) })}</span>
      )}
    </span>
  );
}
