import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { NoteWindow } from '../../../components/records/ActionButtons';
import { useTexts } from '../texts';
import { DeclineWindow } from './DeclineWindow';
import { isAsked, useMove, type MatchStep } from './useMove';

interface Movable {
  id: string;
  version: number;
  availableSteps: readonly MatchStep[];
}

/** Asks what a move must say; nothing is shown for a move that needs no word. */
export function MoveQuestion({
  match,
  step,
  onDone,
  onConflict,
}: {
  match: Movable;
  step: MatchStep;
  onDone: () => void;
  onConflict?: () => void;
}) {
  const t = useTexts();
  const { move } = useMove(onConflict);
  const { state, stateLabel, needsReason } = step;
  const title = t('move.title', { stage: stateLabel });
  if (needsReason === 'CODED')
    return <DeclineWindow title={title} noteRequired onClose={onDone} onSend={(said) => move(match, state, said)} />;
  return (
    <NoteWindow
      spec={{ label: title, confirm: t('move.skip') }}
      needsReason={needsReason}
      onClose={onDone}
      onSend={({ note }) => move(match, state, { note })}
    />
  );
}

/** The stages to which the match can go now, for mouse and keys alike. */
export function MoveMenu({ match, size, onConflict }: { match: Movable; size?: 'small'; onConflict?: () => void }) {
  const t = useTexts();
  const { move, busy } = useMove(onConflict);
  const [asked, setAsked] = useState<MatchStep>();
  if (match.availableSteps.length === 0) return null;
  const choose = (step: MatchStep | undefined): void => {
    if (!step) return;
    if (isAsked(step)) setAsked(step);
    else void move(match, step.state);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: match.availableSteps.map(({ state, stateLabel }) => ({ key: state, label: stateLabel })),
          onClick: ({ key, domEvent }) => {
            // The Enter that chooses must not also press what the window focuses when it opens.
            domEvent.preventDefault();
            choose(match.availableSteps.find(({ state }) => state === key));
          },
        }}
      >
        <Button size={size} loading={busy}>
          {t('stage.moveTo')}
        </Button>
      </Dropdown>
      {asked && <MoveQuestion match={match} step={asked} onDone={() => setAsked(undefined)} onConflict={onConflict} />}
    </>
  );
}
