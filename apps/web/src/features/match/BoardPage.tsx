import { App, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../app/graphql';
import { useLive, useLoad } from '../../app/load';
import { usePhone } from '../../app/media';
import { Load } from '../../components/Load';
import { PageTitle } from '../../components/PageTitle';
import { useTaxonomy } from '../../components/taxonomy';
import type { MatchBoardQuery } from '../../generated/graphql';
import type { Field, MatchStage } from '../../generated/schema';
import { BoardColumn, type Card } from './BoardColumn';
import './match.css';
import { MoveQuestion } from './MoveMenu';
import { useStageLabel } from './stages';
import { useTexts } from './texts';
import { moveAsks, useMove } from './useMove';

const MatchBoardDocument = graphql(`
  query MatchBoard($filter: MatchFilter) {
    matchBoard(filter: $filter) { columns { stage label count expectedSum cards { ...BoardCard } } }
  }
`);
const BoardChangedDocument = graphql(`
  subscription BoardChanged { matchesChanged { id version stage byName } }
`);

const FLAGS = ['mine', 'unassigned', 'late'] as const;

/** The broker's board. The filter stands in the address; changes of others are told, cards don't move by themselves. */
export default function BoardPage() {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const field = search.get('field') as Field | null;
  const filter = { ...Object.fromEntries(FLAGS.flatMap((flag) => (search.has(flag) ? [[flag, true]] : []))), ...(field ? { field } : {}) };
  const part = useLoad(MatchBoardDocument, { filter }, { requestPolicy: 'cache-and-network' });
  const { fields } = useTaxonomy();
  const [news, setNews] = useState(0);
  useLive(BoardChangedDocument, {}, ({ matchesChanged: { id, version } }) => {
    const known = part.data?.matchBoard.columns.flatMap(({ cards }) => cards).find((card) => card.id === id);
    if (!known || known.version < version) setNews((count) => count + 1);
  });
  const set = (name: string, value: string | undefined): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, { replace: true });
  return (
    <>
      <PageTitle title={t('board.title')} below={t('board.keys')} />
      <div className="kc-between kc-board-filters">
        <span className="kc-row">
          {FLAGS.map((flag) => (
            <Checkbox key={flag} checked={search.has(flag)} onChange={(event) => set(flag, event.target.checked ? '1' : undefined)}>
              {t(`board.${flag}`)}
            </Checkbox>
          ))}
          <Select className="kc-board-field" aria-label={t('board.field')} allowClear placeholder={t('board.field')} value={field ?? undefined} onChange={(value?: string) => set('field', value)} options={[...fields]} />
        </span>
        <span role="status" className="kc-small kc-soft">
          {news > 0 && (
            <>
              {t('board.changed')}{' '}
              <button
                type="button"
                className="kc-link-button"
                onClick={() => {
                  setNews(0);
                  part.reload();
                }}
              >
                {t('changed.show')}
              </button>
            </>
          )}
        </span>
      </div>
      <Load of={part} rows={8}>
        {({ matchBoard }) => <Columns board={matchBoard} reload={part.reload} />}
      </Load>
    </>
  );
}

function Columns({ board, reload }: { board: MatchBoardQuery['matchBoard']; reload: () => void }) {
  const t = useTexts();
  const phone = usePhone();
  const { message } = App.useApp();
  const labelOf = useStageLabel();
  const { move } = useMove(reload);
  const [dragged, setDragged] = useState<Card>();
  const [asked, setAsked] = useState<{ card: Card; to: MatchStage }>();
  const [shown, setShown] = useState<MatchStage>('RECOMMENDED');
  const drop = (to: MatchStage): void => {
    const card = dragged;
    setDragged(undefined);
    if (!card || card.stage === to) return;
    if (!card.availableStages.includes(to)) void message.warning(t('board.refused', { from: labelOf(card.stage), to: labelOf(to) }));
    else if (moveAsks(card.stage, to) === 'nothing') void move(card, to);
    else setAsked({ card, to });
  };
  const columns = phone ? board.columns.filter(({ stage }) => stage === shown) : board.columns;
  return (
    <>
      {phone && (
        <div className="kc-table-scroll">
          <Segmented<MatchStage> value={shown} onChange={setShown} aria-label={t('board.stage')} options={board.columns.map(({ stage, label, count }) => ({ value: stage, label: `${label} ${count}` }))} />
        </div>
      )}
      <div className="kc-board">
        {columns.map((column) => (
          <BoardColumn key={column.stage} column={column} dragged={dragged} onDrag={setDragged} onDrop={() => drop(column.stage)} reload={reload} />
        ))}
      </div>
      {asked && <MoveQuestion match={asked.card} to={asked.to} stageLabel={labelOf(asked.to)} onDone={() => setAsked(undefined)} onConflict={reload} />}
    </>
  );
}
