import { Money } from '../../../components/values/Money';
import { toFen } from '../../../components/values/yuan';
import type { MatchBoardQuery } from '../../../generated/graphql';
import { useTexts } from '../texts';
import { BoardCard, type Card } from './BoardCard';

interface Props {
  column: MatchBoardQuery['matchBoard']['columns'][number];
  dragged: Card | undefined;
  onDrag: (card: Card | undefined) => void;
  onDrop: () => void;
  reload: () => void;
}

/** A stage with its cards; while a card is dragged it shows whether the card may go there. */
export function BoardColumn({ column, dragged, onDrag, onDrop, reload }: Props) {
  const t = useTexts();
  const open = !!dragged && dragged.availableSteps.some(({ state }) => state === column.stage);
  const shut = !!dragged && !open && dragged.stage !== column.stage;
  const more = column.count - column.cards.length;
  return (
    <section
      className={['kc-board-column', column.count === 0 && 'is-empty', open && 'is-open', shut && 'is-shut']
        .filter(Boolean)
        .join(' ')}
      aria-label={column.label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <header>
        <h2>
          {column.label} <span className="kc-num kc-faint">{column.count}</span>
        </h2>
        {(toFen(column.expectedSum) ?? 0n) > 0n && (
          <span className="kc-small kc-soft kc-num">
            <Money value={column.expectedSum} />
          </span>
        )}
      </header>
      {column.cards.length === 0 && <p className="kc-faint kc-small">{t('board.empty')}</p>}
      {column.cards.map((card) => (
        <BoardCard key={card.id} card={card} onDrag={onDrag} reload={reload} />
      ))}
      {more > 0 && <p className="kc-faint kc-small">{t('board.more', { count: more })}</p>}
    </section>
  );
}
