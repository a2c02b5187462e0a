import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../texts';
import type { ChartOption, Drawn } from './echarts';

interface Props {
  title: string;
  /** What the picture says, for whoever does not see it. */
  summary: string;
  option: ChartOption;
  onPick?: (index: number) => void;
  /** The same figures as a table. */
  table: ReactNode;
}

/** A chart with a heading, its message in words, and its table behind it. */
export function Chart({ title, summary, option, onPick, table }: Props) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>(undefined);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const pick = useEffectEvent((index: number) => onPick?.(index));
  const show = useEffectEvent(() => drawn.current?.set(option));
  useEffect(() => {
    let current = true;
    import('./echarts').then(
      ({ draw }) => {
        if (!current || !box.current) return;
        drawn.current = draw(box.current, (index) => pick(index));
        show();
        setState('drawn');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
      drawn.current?.dispose();
      drawn.current = undefined;
    };
  }, []);
  useEffect(() => show(), [option]);
  return (
    <section className="kc-section kc-chart">
      <h2>{title}</h2>
      <p className="kc-soft">{summary}</p>
      {state === 'failed' ? (
        <p className="kc-faint">{t('chart.failed')}</p>
      ) : (
        <div
          className={`kc-chart-box${onPick ? ' is-clickable' : ''}`}
          role="img"
          aria-label={`${title}. ${summary}`}
          aria-busy={state === 'loading'}
          ref={box}
        />
      )}
      <details open={state === 'failed' || undefined}>
        <summary>{t('table.show')}</summary>
        <div className="kc-table-scroll">{table}</div>
      </details>
    </section>
  );
}
