import { App, Select } from 'antd';
import { useState } from 'react';
import { usePhone } from '../../../app/look/media';
import type { MatchBoardQuery } from '../../../generated/graphql';
import type { MatchStage } from '../../../generated/schema';
import { useTexts } from '../texts';
import { MoveQuestion } from '../work/MoveMenu';
import { isAsked, useMove, type MatchStep } from '../work/useMove';
import type { Card } from './BoardCard';
import { BoardColumn } from './BoardColumn';

/** The stages side by side; on a phone one at a time. A move that the lifecycle refuses is told. */
export function BoardColumns({ board, reload }: { board: MatchBoardQuery['matchBoard']; reload: () => void }) {
  const t = useTexts();
  const phone = usePhone();
  const { message } = App.useApp();
  const { move } = useMove(reload);
  const [dragged, setDragged] = useState<Card>();
  const [asked, setAsked] = useState<{ card: Card; step: MatchStep }>();
  const [chosen, setChosen] = useState<MatchStage>();
  const labelOf = (stage: MatchStage): string => board.columns.find((column) => column.stage === stage)?.label ?? '';
  const drop = (to: MatchStage): void => {
    const card = dragged;
    setDragged(undefined);
    if (!card || card.stage === to) return;
    const step = card.availableSteps.find(({ state }) => state === to);
    if (!step) void message.warning(t('board.refused', { from: labelOf(card.stage), to: labelOf(to) }));
    else if (isAsked(step)) setAsked({ card, step });
    else void move(card, to);
  };
  const shown = chosen ?? board.columns.find(({ stage, count }) => stage !== 'LEAD' && count > 0)?.stage ?? 'LEAD';
  const columns = phone ? board.columns.filter(({ stage }) => stage === shown) : board.columns;
  return (
    <>
      {phone && (
        <Select<MatchStage>
          className="kc-board-stage"
          aria-label={t('board.stage')}
          value={shown}
          onChange={setChosen}
          options={board.columns.map(({ stage, label, count }) => ({ value: stage, label: `${label} ${count}` }))}
        />
      )}
      <div className="kc-board">
        {columns.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => drop(column.stage)}
            reload={reload}
          />
        ))}
      </div>
      {asked && (
        <MoveQuestion match={asked.card} step={asked.step} onDone={() => setAsked(undefined)} onConflict={reload} />
      )}
    </>
  );
}
