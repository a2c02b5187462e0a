import { Button } from 'antd';
import { useState } from 'react';
import { exactYuan } from '../../../components/values/yuan';
import type { ContractPageQuery } from '../../../generated/graphql';
import type { ReversedKind } from '../../../generated/schema';
import { EvidenceLink } from '../files/EvidenceLink';
import { useTexts } from '../words/texts';
import { ReversalWindow } from './PaymentWindows';
import { Reversed } from './Reversed';

type Contract = ContractPageQuery['contract'];
type Row = Pick<
  Contract['payments'][number],
  'id' | 'instalmentId' | 'amount' | 'reversal' | 'evidence' | 'evidenceSha256'
> & { kind: ReversedKind; on: string; note: string };

/** Each receipt and refund with its proof, as they were recorded; what was taken back stays, struck out, with the reason. */
export function Receipts({ contract, onChanged }: { contract: Contract; onChanged: () => void }) {
  const t = useTexts();
  const [reversing, setReversing] = useState<Row>();
  const { payments, refunds, instalments, canReverse } = contract;
  const seqOf = (id: string): number | string => instalments.find((each) => each.id === id)?.seq ?? '–';
  const rows: Row[] = [
    ...payments.map(({ paidOn, ...each }) => ({ ...each, kind: 'RECEIPT' as const, on: paidOn, note: '' })),
    ...refunds.map(({ refundedOn, reason, ...each }) => ({
      ...each,
      kind: 'REFUND' as const,
      on: refundedOn,
      note: reason,
    })),
  ].sort((a, b) => a.on.localeCompare(b.on));
  if (rows.length === 0) return null;
  const words = ({ kind, amount }: Row): string =>
    t(kind === 'REFUND' ? 'receipts.back' : 'receipts.in', { sum: exactYuan(amount) });
  return (
    <details className="kc-contract-receipts">
      <summary>{t('receipts.title', { count: rows.length })}</summary>
      <ul className="kc-plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="kc-row">
              <span className="kc-num">{row.on}</span>
              <span>{t('form.instalment.seq', { seq: seqOf(row.instalmentId) })}</span>
              <strong
                className={`kc-num ${row.kind === 'REFUND' ? 'kc-tone-warn' : ''} ${row.reversal ? 'kc-struck' : ''}`}
              >
                {words(row)}
              </strong>
              {row.note && <span className="kc-soft">{row.note}</span>}
              <EvidenceLink file={row.evidence} sha256={row.evidenceSha256} />
              {!row.reversal && canReverse.includes(row.kind) && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('reverse.act.of', { what: `${row.on} ${words(row)}` })}
                  onClick={() => setReversing(row)}
                >
                  {t('reverse.act')}
                </Button>
              )}
            </div>
            <Reversed reversal={row.reversal} />
          </li>
        ))}
      </ul>
      {reversing && (
        <ReversalWindow
          contractId={contract.id}
          kind={reversing.kind}
          recordId={reversing.id}
          what={`${reversing.on} ${words(reversing)}`}
          onClose={() => setReversing(undefined)}
          onDone={() => {
            setReversing(undefined);
            onChanged();
          }}
        />
      )}
    </details>
  );
}
