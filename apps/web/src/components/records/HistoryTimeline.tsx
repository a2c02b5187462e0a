import type { ReactNode } from 'react';
import { DateText } from '../values/DateText';
import { useTaxonomy } from '../values/useTaxonomy';
import { useTexts } from '../words/texts';

export interface HistoryRow {
  id: string;
  actionLabel: string;
  stateLabel: string;
  actorName: string;
  note?: string | null;
  reasons: readonly string[];
  at: string;
}

/** Who did what and when, newest first; of one moment, what the server sent later stands above. `extra` adds rows of another kind (follow-ups, questions), already as nodes with a time. */
export function HistoryTimeline({
  rows,
  extra = [],
}: {
  rows: readonly HistoryRow[];
  extra?: readonly { id: string; at: string; node: ReactNode }[];
}) {
  const t = useTexts();
  const { returnReasons, declineReasons } = useTaxonomy();
  const words = new Map([...returnReasons, ...declineReasons].map((option) => [option.value, option.label]));
  const all = [
    ...rows.map((row) => ({
      id: row.id,
      at: row.at,
      node: <HistoryLine row={row} reason={(value) => words.get(value) ?? value} />,
    })),
    ...extra,
  ]
    .toReversed()
    .sort((one, other) => other.at.localeCompare(one.at));
  if (all.length === 0) return <p className="kc-faint">{t('history.none')}</p>;
  return (
    <ol className="kc-timeline">
      {all.map((entry) => (
        <li key={entry.id}>{entry.node}</li>
      ))}
    </ol>
  );
}

function HistoryLine({ row, reason }: { row: HistoryRow; reason: (value: string) => string }) {
  const t = useTexts();
  return (
    <>
      <div className="kc-between">
        <strong>{row.actionLabel}</strong>
        <span className="kc-faint kc-small">
          {row.actorName} · <DateText value={row.at} />
        </span>
      </div>
      {row.reasons.length > 0 && <p>{t('history.reasons', { reasons: row.reasons.map(reason).join('、') })}</p>}
      {row.note && <p className="kc-prose">{row.note}</p>}
    </>
  );
}
