import { Button } from 'antd';
import { useState } from 'react';
import { useEnums } from '../../../app/words/enums';
import { DateText } from '../../../components/values/DateText';
import { StateTag } from '../../../components/values/StateTag';
import { daysUntil } from '../../../components/values/dates';
import { exactYuan, fromFen, toFen } from '../../../components/values/yuan';
import { instalmentStateWords } from '../../../generated/enums';
import type { ContractPageQuery } from '../../../generated/graphql';
import { useTexts } from '../words/texts';
import { PaymentWindow, RefundWindow } from './PaymentWindows';
import { Receipts } from './Receipts';

type Contract = ContractPageQuery['contract'];
type Instalment = Contract['instalments'][number];

/** The instalments and what arrived of them. */
export function InstalmentList({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const [paying, setPaying] = useState<Instalment>();
  const [refunding, setRefunding] = useState<Instalment>();
  const { instalments, canRecordPayment, canRefund } = contract;
  const acts = canRecordPayment || canRefund;
  const done = (): void => {
    setPaying(undefined);
    setRefunding(undefined);
    onChanged();
  };
  const sum = (of: (each: Instalment) => string): string =>
    exactYuan(fromFen(instalments.reduce((all, each) => all + (toFen(of(each)) ?? 0n), 0n)));
  return (
    <section className="kc-section">
      <h2>{t('page.instalments')}</h2>
      {instalments.length === 0 ? (
        <p className="kc-soft">{t('page.instalments.none')}</p>
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table kc-table-stack kc-instalments">
            <thead>
              <tr>
                <th scope="col">
                  <span className="kc-sr">{t('page.instalments')}</span>
                </th>
                <th scope="col">{t('page.instalments.due')}</th>
                <th scope="col" className="kc-right">
                  {t('page.instalments.amount')}
                </th>
                <th scope="col" className="kc-right">
                  {t('page.instalments.paid')}
                </th>
                <th scope="col">{t('page.instalments.state')}</th>
                <th scope="col">{t('page.instalments.condition')}</th>
                {acts && (
                  <th scope="col">
                    <span className="kc-sr">{t('pay.act')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {instalments.map((each) => (
                <tr key={each.id}>
                  <th scope="row" className="kc-table-name kc-nowrap">
                    {t('form.instalment.seq', { seq: each.seq })}
                    {each.royalty && <div className="kc-faint kc-small">{t('royalty.short')}</div>}
                  </th>
                  <td data-label={t('page.instalments.due')} className="kc-nowrap">
                    <DateText value={each.dueOn} as="date" />
                  </td>
                  <td data-label={t('page.instalments.amount')} className="kc-right kc-num">
                    {exactYuan(each.amount)}
                  </td>
                  <td data-label={t('page.instalments.paid')} className="kc-right kc-num">
                    {toFen(each.paidAmount) ? exactYuan(each.paidAmount) : <span className="kc-faint">–</span>}
                    {each.paidOn && <div className="kc-faint kc-small">{each.paidOn}</div>}
                    {(toFen(each.refundedAmount) ?? 0n) > 0n && (
                      <div className="kc-tone-warn kc-small">
                        {t('refund.of', { sum: exactYuan(each.refundedAmount) })}
                      </div>
                    )}
                  </td>
                  <td data-label={t('page.instalments.state')}>
                    <StateTag tone={each.stateTone} label={enums.label(instalmentStateWords, each.state)} />
                    <Days instalment={each} />
                  </td>
                  <td data-label={t('page.instalments.condition')}>
                    {each.condition || <span className="kc-faint">–</span>}
                  </td>
                  {acts && (
                    <td className="kc-right kc-nowrap">
                      {each.canRecordPayment && (
                        <Button size="small" onClick={() => setPaying(each)}>
                          {t('pay.act')}
                        </Button>
                      )}{' '}
                      {each.canRefund && (
                        <Button size="small" type="text" onClick={() => setRefunding(each)}>
                          {t('refund.act')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
            {instalments.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    {t('page.instalments.sum')}
                  </th>
                  <td data-label={t('page.instalments.amount')} className="kc-right kc-num">
                    {sum(({ amount }) => amount)}
                  </td>
                  <td data-label={t('page.instalments.paid')} className="kc-right kc-num">
                    {sum(({ paidAmount }) => paidAmount)}
                  </td>
                  <td colSpan={acts ? 3 : 2} />
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      <Receipts contract={contract} onChanged={onChanged} />
      {paying && (
        <PaymentWindow
          contractId={contract.id}
          instalment={paying}
          onClose={() => setPaying(undefined)}
          onDone={done}
        />
      )}
      {refunding && (
        <RefundWindow
          contractId={contract.id}
          instalment={refunding}
          onClose={() => setRefunding(undefined)}
          onDone={done}
        />
      )}
    </section>
  );
}

function Days({ instalment: { state, dueOn } }: { instalment: Instalment }) {
  const t = useTexts();
  const days = daysUntil(dueOn);
  if (state === 'OVERDUE')
    return <div className="kc-tone-bad kc-small">{t('page.instalments.late', { count: -days })}</div>;
  if ((state === 'PENDING' || state === 'PARTIAL') && days > 0 && days <= 30)
    return <div className="kc-faint kc-small">{t('page.instalments.in', { count: days })}</div>;
  return null;
}
