import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { NoteWindow } from '../../../components/records/ActionButtons';
import type { MatchStage } from '../../../generated/schema';
import { useTexts } from '../texts';
import { DeclineWindow } from './DeclineWindow';
import { moveAsks, useMove } from './useMove';

interface Movable {
  id: string;
  version: number;
  stage: MatchStage;
  availableStages: readonly MatchStage[];
}

/** Asks what a move must say; nothing is shown for a move that needs no word. */
export function MoveQuestion({
  match,
  to,
  stageLabel,
  onDone,
  onConflict,
}: {
  match: Movable;
  to: MatchStage;
  stageLabel: string;
  onDone: () => void;
  onConflict?: () => void;
}) {
  const t = useTexts();
  const { move } = useMove(onConflict);
  const title = t('move.title', { stage: stageLabel });
  if (moveAsks(match.stage, to) === 'reason')
    return <DeclineWindow title={title} noteRequired onClose={onDone} onSend={(said) => move(match, to, said)} />;
  return (
    <NoteWindow
      spec={{ label: title, note: 'required', confirm: t('move.skip') }}
      onClose={onDone}
      onSend={({ note }) => move(match, to, { note })}
    />
  );
}

/** The stages to which the match can go now, for mouse and keys alike. */
export function MoveMenu({
  match,
  labelOf,
  size,
  onConflict,
}: {
  match: Movable;
  labelOf: (stage: MatchStage) => string;
  size?: 'small';
  onConflict?: () => void;
}) {
  const t = useTexts();
  const { move, busy } = useMove(onConflict);
  const [asked, setAsked] = useState<MatchStage>();
  if (match.availableStages.length === 0) return null;
  const choose = (to: MatchStage): void => {
    if (moveAsks(match.stage, to) === 'nothing') void move(match, to);
    else setAsked(to);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: match.availableStages.map((stage) => ({ key: stage, label: labelOf(stage) })),
          onClick: ({ key, domEvent }) => {
            // The Enter that chooses must not also press what the window focuses when it opens.
            domEvent.preventDefault();
            choose(key as MatchStage);
          },
        }}
      >
        <Button size={size} loading={busy}>
          {t('stage.moveTo')}
        </Button>
      </Dropdown>
      {asked && (
        <MoveQuestion
          match={match}
          to={asked}
          stageLabel={labelOf(asked)}
          onDone={() => setAsked(undefined)}
          onConflict={onConflict}
        />
      )}
    </>
  );
}
