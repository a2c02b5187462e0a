import { Link } from 'react-router';
import { paths } from '../../../app/paths';
import { useLang } from '../../../app/words/i18n';
import { DateText } from '../../../components/values/DateText';
import { StateTag } from '../../../components/values/StateTag';
import { exactYuan, fromFen, shortYuan, toFen } from '../../../components/values/yuan';
import type { ContractsQuery } from '../../../generated/graphql';
import { useContractLabels } from '../words/labels';
import { useTexts } from '../words/texts';

type Row = ContractsQuery['contracts']['nodes'][number];

interface Props {
  rows: readonly Row[];
  /** False for whoever sees masked rows only. */
  linked: boolean;
  /** What all pages add up to. */
  whole: { count: number; total: string; technology: string; registered: string; paid: string };
}

/** The contracts with their sums, right-aligned, and the totals below. */
export function ContractTable({ rows, linked, whole }: Props) {
  const t = useTexts();
  const lang = useLang();
  const labels = useContractLabels();
  const sums: { label: string; of: (row: Row) => string | null | undefined; all: string }[] = [
    { label: t('list.total'), of: (row) => row.currentTotal, all: whole.total },
    { label: t('list.technology'), of: (row) => row.currentTechnology, all: whole.technology },
    { label: t('list.registered'), of: (row) => row.registration.amount, all: whole.registered },
    { label: t('list.paid'), of: netPaid, all: whole.paid },
  ];
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack kc-contracts">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.parties')}</th>
            <th scope="col">{t('list.kind')}</th>
            {sums.map(({ label }) => (
              <th scope="col" className="kc-right" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">{t('list.signedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="kc-table-name">
                {linked ? <Link to={paths.contract(row.id)}>{row.name}</Link> : row.name}
                <div className="kc-faint kc-small kc-num">{row.code}</div>
              </th>
              <td>
                <StateTag tone={row.canConfirm ? 'WARN' : row.stateTone} label={row.stateLabel} />
                {row.canConfirm && <div className="kc-small kc-tone-warn">{t('list.awaitingMe')}</div>}
              </td>
              <td data-label={t('list.parties')}>
                <div>{row.buyer.name}</div>
                <div className="kc-soft">{row.seller.name}</div>
              </td>
              <td data-label={t('list.kind')} className="kc-nowrap">
                {labels.kind(row.kind)}
              </td>
              {sums.map(({ label, of }) => (
                <td key={label} data-label={label} className="kc-right kc-num" title={shortYuan(of(row) ?? '0', lang)}>
                  {toFen(of(row)) ? exactYuan(of(row) ?? '') : <span className="kc-faint">–</span>}
                  {label === t('list.registered') && (
                    <div>
                      <StateTag tone={row.registration.stateTone} label={row.registration.stateLabel} />
                    </div>
                  )}
                </td>
              ))}
              <td data-label={t('list.signedOn')} className="kc-nowrap">
                <DateText value={row.signedOn} as="date" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {whole.count > rows.length && (
            <Sums
              label={t('list.sum.page')}
              cells={sums.map(({ label, of }) => ({
                label,
                value: fromFen(rows.reduce((sum, row) => sum + (toFen(of(row)) ?? 0n), 0n)),
              }))}
            />
          )}
          <Sums
            label={t('list.sum.all', { count: whole.count })}
            cells={sums.map(({ label, all }) => ({ label, value: all }))}
          />
        </tfoot>
      </table>
    </div>
  );
}

function Sums({ label, cells }: { label: string; cells: { label: string; value: string }[] }) {
  const lang = useLang();
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {label}
      </th>
      {cells.map((cell) => (
        <td key={cell.label} data-label={cell.label} className="kc-right kc-num" title={shortYuan(cell.value, lang)}>
          {exactYuan(cell.value)}
        </td>
      ))}
      <td />
    </tr>
  );
}

function netPaid({ paidAmount, refundedAmount }: Row): string {
  return fromFen((toFen(paidAmount) ?? 0n) - (toFen(refundedAmount) ?? 0n));
}
