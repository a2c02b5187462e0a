import { timeOf, valueText } from './words';
import { useLang } from '../../../app/i18n';

interface Point {
  year: number;
  on?: string | null;
  value: number;
  kind: string;
  cumulative: boolean;
}

interface Props {
  points: readonly Point[];
  target: number | null | undefined;
  unit: string;
  label: string;
  large?: boolean;
}

const SMALL = { width: 240, height: 48, pad: 6, left: 6, below: 6 };
const LARGE = { width: 720, height: 240, pad: 24, left: 24, below: 32 };

/** An indicator's own values over time, the target as a dashed level. Cumulative figures are left out: they are another kind of number. */
export function SeriesLine({ points, target, unit, label, large }: Props) {
  const lang = useLang();
  const { width, height, pad, left, below } = large ? LARGE : SMALL;
  const shown = points.filter(({ cumulative }) => !cumulative);
  const levels = [...shown.map(({ value }) => value), ...(typeof target === 'number' ? [target] : [])];
  if (!shown.length) return <span className="kc-spark-none" aria-hidden />;
  const [low, high] = [Math.min(0, ...levels), Math.max(...levels, 1e-9)];
  const times = shown.map(timeOf);
  const [from, to] = [Math.min(2025, ...times), Math.max(2026, ...times)];
  const x = (time: number): number => left + ((time - from) / (to - from)) * (width - left - (large ? 96 : left));
  const y = (value: number): number => height - below - ((value - low) / (high - low || 1)) * (height - below - pad);
  const dots = shown.map((point, index) => ({ ...point, cx: x(times[index]!), cy: y(point.value) }));
  return (
    <svg className={large ? 'kc-series' : 'kc-spark'} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} preserveAspectRatio={large ? undefined : 'none'}>
      <line className="kc-series-ground" x1={0} x2={width} y1={y(low)} y2={y(low)} />
      {typeof target === 'number' && <line className="kc-series-target" x1={0} x2={width} y1={y(target)} y2={y(target)} />}
      <polyline className="kc-series-line" points={dots.map(({ cx, cy }) => `${cx},${cy}`).join(' ')} />
      {dots.map(({ cx, cy, kind, value, year, on }) => (
        <circle key={`${year}-${on ?? ''}`} className={kind === 'BASELINE' ? 'kc-series-base' : 'kc-series-dot'} cx={cx} cy={cy} r={large ? 5 : 3}>
          <title>{`${on ?? year} · ${valueText(value, unit, lang)}`}</title>
        </circle>
      ))}
      {large &&
        dots.map(({ cx, cy, value, year, on }) => (
          <g key={`${year}-${on ?? ''}`} className="kc-series-words">
            <text x={cx} y={cy - 10} textAnchor={cx < 60 ? 'start' : 'middle'}>
              {valueText(value, unit, lang)}
            </text>
            <text x={cx} y={height - 8} textAnchor={cx < 60 ? 'start' : 'middle'}>
              {on ? on.slice(0, 7) : year}
            </text>
          </g>
        ))}
      {large && typeof target === 'number' && (
        <text className="kc-series-words" x={width} y={y(target) - 6} textAnchor="end">
          {`≥ ${valueText(target, unit, lang)}`}
        </text>
      )}
    </svg>
  );
}
