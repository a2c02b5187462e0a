import { Link } from 'react-router';
import { useLang } from '../../app/i18n';
import { paths } from '../../app/paths';
import { DateText } from '../../components/DateText';
import { exactYuan, fromFen, shortYuan, toFen } from '../../components/money';
import { StateTag } from '../../components/StateTag';
import type { ContractsQuery } from '../../generated/graphql';
import { useTexts } from './texts';
import { useContractLabels } from './words';

type Row = ContractsQuery['contracts']['nodes'][number];

interface Props {
  rows: readonly Row[];
  /** False for whoever sees masked rows only. */
  linked: boolean;
  /** True when these are not all. */
  partial: boolean;
}

/** The contracts with their sums, right-aligned, and the totals below. */
export function ContractTable({ rows, linked, partial }: Props) {
  const t = useTexts();
  const lang = useLang();
  const labels = useContractLabels();
  const total = (of: (row: Row) => string): string => fromFen(rows.reduce((sum, row) => sum + (toFen(of(row)) ?? 0n), 0n));
  const sums = [
    { label: t('list.total'), value: total((row) => row.totalAmount) },
    { label: t('list.technology'), value: total((row) => row.technologyAmount) },
    { label: t('list.paid'), value: total((row) => row.paidAmount) },
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
            <th scope="col">{t('list.registration')}</th>
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
                <StateTag state={row.state} label={row.stateLabel} tone={row.canConfirm ? 'warn' : undefined} />
                {row.canConfirm && <div className="kc-small kc-tone-warn">{t('list.awaitingMe')}</div>}
              </td>
              <td data-label={t('list.parties')}>
                <div>{row.buyer.name}</div>
                <div className="kc-soft">{row.seller.name}</div>
              </td>
              <td data-label={t('list.kind')} className="kc-nowrap">
                {labels.kind(row.kind)}
              </td>
              <td data-label={t('list.total')} className="kc-right kc-num" title={shortYuan(row.totalAmount, lang)}>
                {exactYuan(row.totalAmount)}
              </td>
              <td data-label={t('list.technology')} className="kc-right kc-num" title={shortYuan(row.technologyAmount, lang)}>
                {exactYuan(row.technologyAmount)}
              </td>
              <td data-label={t('list.paid')} className="kc-right kc-num">
                {toFen(row.paidAmount) ? exactYuan(row.paidAmount) : <span className="kc-faint">–</span>}
              </td>
              <td data-label={t('list.signedOn')} className="kc-nowrap">
                <DateText value={row.signedOn} as="date" />
              </td>
              <td data-label={t('list.registration')}>
                <StateTag state={row.registration.state} label={labels.registration(row.registration.state)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t(partial ? 'list.sum.page' : 'list.sum')}
            </th>
            {sums.map(({ label, value }) => (
              <td key={label} data-label={label} className="kc-right kc-num" title={shortYuan(value, lang)}>
                {exactYuan(value)}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
