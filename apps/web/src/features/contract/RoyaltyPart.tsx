import { Button } from 'antd';
import { useState } from 'react';
import { exactYuan } from '../../components/money';
import type { ContractPageQuery } from '../../generated/graphql';
import { EvidenceLink } from './EvidenceLink';
import { RoyaltyWindow } from './PaymentWindows';
import { useTexts } from './texts';

type Contract = ContractPageQuery['contract'];

/** 提成结算: the statements so far, each counted when it was stated. */
export function RoyaltyPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [stating, setStating] = useState(false);
  const { royaltyStatements, canStateRoyalty, paymentMode } = contract;
  if (paymentMode !== 'ROYALTY' && paymentMode !== 'ROYALTY_WITH_ENTRY_FEE') return null;
  return (
    <section className="kc-section">
      <div className="kc-between">
        <h2>{t('royalty.title')}</h2>
        {canStateRoyalty && (
          <Button size="small" onClick={() => setStating(true)}>
            {t('royalty.act')}
          </Button>
        )}
      </div>
      {royaltyStatements.length === 0 ? (
        <p className="kc-faint">{t('royalty.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table kc-table-stack kc-instalments">
            <thead>
              <tr>
                <th scope="col">{t('royalty.period')}</th>
                <th scope="col" className="kc-right">{t('royalty.base')}</th>
                <th scope="col" className="kc-right">{t('royalty.amount')}</th>
                <th scope="col">{t('royalty.statedOn')}</th>
                <th scope="col">{t('royalty.evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {royaltyStatements.map(({ id, periodFrom, periodTo, baseAmount, amount, statedOn, evidence, evidenceSha256 }) => (
                <tr key={id}>
                  <th scope="row" className="kc-table-name kc-num kc-nowrap">{t('page.validity.range', { from: periodFrom, until: periodTo })}</th>
                  <td data-label={t('royalty.base')} className="kc-right kc-num">{exactYuan(baseAmount)}</td>
                  <td data-label={t('royalty.amount')} className="kc-right kc-num">{exactYuan(amount)}</td>
                  <td data-label={t('royalty.statedOn')} className="kc-num kc-nowrap">{statedOn}</td>
                  <td data-label={t('royalty.evidence')}>
                    <EvidenceLink file={evidence} sha256={evidenceSha256} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>{t('page.instalments.sum')}</th>
                <td data-label={t('royalty.amount')} className="kc-right kc-num">{exactYuan(contract.royaltyTotal)}</td>
                <td colSpan={2} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {stating && (
        <RoyaltyWindow
          contractId={contract.id}
          onClose={() => setStating(false)}
          onDone={() => {
            setStating(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
