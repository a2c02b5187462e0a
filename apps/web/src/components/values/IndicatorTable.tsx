import type { IndicatorKind, Operator } from '../../generated/schema';
import { useTexts } from '../words/texts';

export interface IndicatorRow {
  name: string;
  kind: IndicatorKind;
  operator: Operator;
  value: string;
  unit: string;
  scale: readonly string[];
  evidence?: string | null;
}

export const SIGNS: Record<Operator, string> = { GTE: '≥', GT: '>', LTE: '≤', LT: '<', EQ: '=' };

/** "≤ 3 %", "≥ G5", or the text itself. */
export function indicatorText(row: Pick<IndicatorRow, 'kind' | 'operator' | 'value' | 'unit'>): string {
  if (row.kind === 'TEXT') return row.value;
  return [SIGNS[row.operator], row.value, row.unit].filter(Boolean).join(' ');
}

/** Indicators as a table: what is asked (demand) or reached, with its evidence (achievement). */
export function IndicatorTable({ rows, side }: { rows: readonly IndicatorRow[]; side: 'demand' | 'achievement' }) {
  const t = useTexts();
  if (rows.length === 0) return <p className="kc-faint">{t('indicator.none')}</p>;
  return (
    <div className="kc-table-scroll">
      <table className="kc-table">
        <thead>
          <tr>
            <th scope="col">{t('indicator.name')}</th>
            <th scope="col">{t(side === 'demand' ? 'indicator.asked' : 'indicator.reached')}</th>
            {side === 'achievement' && <th scope="col">{t('indicator.evidence')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row" className="kc-table-name">
                {row.name}
              </th>
              <td>
                <span className={row.kind === 'TEXT' ? undefined : 'kc-num'}>{indicatorText(row)}</span>
                {row.kind === 'GRADE' && row.scale.length > 0 && (
                  <span className="kc-faint kc-small"> {t('indicator.scale', { scale: row.scale.join(' < ') })}</span>
                )}
              </td>
              {side === 'achievement' && <td>{row.evidence || <span className="kc-faint">{t('notFilled')}</span>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
