import { Button } from 'antd';
import { useState } from 'react';
import { exactYuan } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import { EvidenceLink } from '../files/EvidenceLink';
import { ReversalWindow, RoyaltyWindow } from '../payment/PaymentWindows';
import { Reversed } from '../payment/Reversed';
import { useTexts } from '../words/texts';
import { RoyaltyClaim } from './RoyaltyClaim';

type Contract = ContractPageQuery['contract'];
type Statement = Contract['royaltyStatements'][number];

/** 提成结算: the statements so far, each counted when it was stated. */
export function RoyaltyPart({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [stating, setStating] = useState(false);
  const [reversing, setReversing] = useState<Statement>();
  const { royaltyStatements, royaltyClaims, canStateRoyalty, canReverse, paymentMode } = contract;
  const waiting = royaltyClaims.some(({ closed }) => !closed);
  const reversible = canReverse.includes('ROYALTY');
  if (paymentMode !== 'ROYALTY' && paymentMode !== 'ROYALTY_WITH_ENTRY_FEE') return null;
  const whatOf = ({ periodFrom, periodTo, amount }: Statement): string =>
    t('royalty.claim', { from: periodFrom, to: periodTo, sum: exactYuan(amount) });
  return (
    <section className="kc-section">
      <div className="kc-between">
        <h2>{t('royalty.title')}</h2>
        {canStateRoyalty && !waiting && (
          <Button size="small" onClick={() => setStating(true)}>
            {t('royalty.act')}
          </Button>
        )}
      </div>
      {royaltyClaims.map((claim) => (
        <RoyaltyClaim key={claim.id} claim={claim} onChanged={onChanged} />
      ))}
      {royaltyStatements.length === 0 ? (
        <p className="kc-faint">{t('royalty.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table kc-table-stack kc-instalments">
            <thead>
              <tr>
                <th scope="col">{t('royalty.period')}</th>
                <th scope="col" className="kc-right">
                  {t('royalty.base')}
                </th>
                <th scope="col" className="kc-right">
                  {t('royalty.amount')}
                </th>
                <th scope="col">{t('royalty.statedOn')}</th>
                <th scope="col">{t('royalty.evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {royaltyStatements.map((statement) => (
                <tr key={statement.id}>
                  <th scope="row" className="kc-table-name kc-num kc-nowrap">
                    {t('page.validity.range', { from: statement.periodFrom, until: statement.periodTo })}
                  </th>
                  <td data-label={t('royalty.base')} className="kc-right kc-num">
                    {exactYuan(statement.baseAmount)}
                  </td>
                  <td
                    data-label={t('royalty.amount')}
                    className={`kc-right kc-num ${statement.reversal ? 'kc-struck' : ''}`}
                  >
                    {exactYuan(statement.amount)}
                  </td>
                  <td data-label={t('royalty.statedOn')} className="kc-num kc-nowrap">
                    {statement.statedOn}
                  </td>
                  <td data-label={t('royalty.evidence')}>
                    <EvidenceLink file={statement.evidence} sha256={statement.evidenceSha256} />
                    {reversible && !statement.reversal && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={t('reverse.act.of', { what: whatOf(statement) })}
                        onClick={() => setReversing(statement)}
                      >
                        {t('reverse.act')}
                      </Button>
                    )}
                    <Reversed reversal={statement.reversal} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('page.instalments.sum')}
                </th>
                <td data-label={t('royalty.amount')} className="kc-right kc-num">
                  {exactYuan(contract.royaltyTotal)}
                </td>
                <td colSpan={2} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {reversing && (
        <ReversalWindow
          contractId={contract.id}
          kind="ROYALTY"
          recordId={reversing.id}
          what={whatOf(reversing)}
          onClose={() => setReversing(undefined)}
          onDone={() => {
            setReversing(undefined);
            onChanged();
          }}
        />
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
