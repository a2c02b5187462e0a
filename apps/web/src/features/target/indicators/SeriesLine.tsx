import { useLang } from '../../../app/words/i18n';
import { timeOf, valueText } from './words';

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
  /** Each value is a year’s own sum: drawn as a bar, and one of an unfinished year as an outline, for a line would show it as a fall. */
  yearly?: boolean;
  large?: boolean;
}

const SMALL = { height: 48, above: 6, below: 6 };
const LARGE = { height: 220, above: 32, below: 32 };
/** How far from the edges the first and the last value stand, and the widest bar, in percent of the width. */
const EDGE = { small: 3, large: 8 };
const BAR = 9;
/** Room at the right for the target's words. */
const TARGET_WORDS = 34;
/** Words of values that stand closer would run into each other. */
const APART = 16;

/**
 * An indicator's own values over time, the target as a dashed level. Cumulative figures are left out: they are another kind of number.
 * Places across are percents, so that it has any width while dots stay round and words keep their size.
 */
export function SeriesLine({ points, target, unit, label, yearly, large }: Props) {
  const lang = useLang();
  const { height, above, below } = large ? LARGE : SMALL;
  const own = points.filter(({ cumulative }) => !cumulative);
  const shown = yearly ? own.filter(({ year }, index) => own[index + 1]?.year !== year) : own;
  if (!shown.length || (shown.length === 1 && typeof target !== 'number')) return null;
  const levels = [...shown.map(({ value }) => value), ...(typeof target === 'number' ? [target] : [])];
  const [low, high] = [Math.min(0, ...levels), Math.max(...levels, 1e-9)];
  const times = shown.map((point) => (yearly ? point.year : timeOf(point)));
  const [from, to] = [Math.min(yearly ? 2024 : 2025, ...times), Math.max(2026, ...times)];
  const edge = (large ? EDGE.large : EDGE.small) + (yearly ? BAR / 2 : 0);
  const right = large && typeof target === 'number' ? TARGET_WORDS : edge;
  const x = (time: number): number => edge + ((time - from) / (to - from)) * (100 - edge - right);
  const y = (value: number): number => height - below - ((value - low) / (high - low)) * (height - below - above);
  const dots = shown.map((point, index) => ({
    ...point,
    key: `${point.kind}${point.year}${point.on ?? ''}`,
    cx: x(times[index]!),
    cy: y(point.value),
  }));
  const toldOf = ({ on, year, value }: Point): string => `${on ?? year} · ${valueText(value, unit, lang)}`;
  return (
    <svg className={large ? 'kc-series' : 'kc-spark'} height={height} role="img" aria-label={label}>
      <line className="kc-series-ground" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
      {yearly
        ? dots.map((dot) => (
            <rect
              key={dot.key}
              className={isWhole(dot) ? 'kc-series-bar' : 'kc-series-bar is-part'}
              x={`${dot.cx - BAR / 2}%`}
              width={`${BAR}%`}
              y={Math.min(dot.cy, y(0) - 1)}
              height={Math.max(y(0) - dot.cy, 1)}
            >
              <title>{toldOf(dot)}</title>
            </rect>
          ))
        : dots
            .slice(1)
            .map((dot, index) => (
              <line
                key={dot.key}
                className="kc-series-line"
                x1={`${dots[index]!.cx}%`}
                y1={dots[index]!.cy}
                x2={`${dot.cx}%`}
                y2={dot.cy}
              />
            ))}
      {typeof target === 'number' && (
        <line className="kc-series-target" x1="0" x2="100%" y1={y(target)} y2={y(target)} />
      )}
      {!yearly &&
        dots.map((dot) => (
          <circle
            key={dot.key}
            className={dot.kind === 'BASELINE' ? 'kc-series-base' : 'kc-series-dot'}
            cx={`${dot.cx}%`}
            cy={dot.cy}
            r={large ? 5 : 3}
          >
            <title>{toldOf(dot)}</title>
          </circle>
        ))}
      {large &&
        apart(dots).map(({ key, cx, cy, value, year, on }) => (
          <g key={key} className="kc-series-words" textAnchor="middle">
            <text x={`${cx}%`} y={cy - 10}>
              {valueText(value, unit, lang)}
            </text>
            <text x={`${cx}%`} y={height - 10}>
              {on && !yearly ? on.slice(0, 7) : year}
            </text>
          </g>
        ))}
      {large && typeof target === 'number' && (
        <text className="kc-series-words" x="100%" y={y(target) - 8} textAnchor="end">
          {`≥ ${valueText(target, unit, lang)}`}
        </text>
      )}
    </svg>
  );
}

/** A baseline, or a value as of the year's last day. */
function isWhole({ year, on }: Point): boolean {
  return !on || on === `${year}-12-31`;
}

/** Those whose words have room, the newest first of all. */
function apart<Of extends { cx: number }>(dots: readonly Of[]): Of[] {
  const kept: Of[] = [];
  for (const dot of [...dots].reverse()) if (kept.every(({ cx }) => Math.abs(cx - dot.cx) >= APART)) kept.push(dot);
  return kept.reverse();
}
