import { Link } from 'react-router';
import { graphql } from '../../app/graphql';
import { paths } from '../../app/paths';
import { BandTag } from '../../components/BandTag';
import { DateText } from '../../components/DateText';
import { Money } from '../../components/Money';
import { toFen } from '../../components/money';
import type { BoardCardFragment, MatchBoardQuery } from '../../generated/graphql';
import { MoveMenu } from './MoveMenu';
import { useStageLabel } from './stages';
import { useTexts } from './texts';

graphql(`
  fragment BoardCard on Match {
    id version stage band availableStages nextAction nextActionDue late daysInStage
    broker { id name }
    demand { id title organizationHint organization { id name } }
    achievement { id title institute { id name } }
  }
`);

export type Card = BoardCardFragment;

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
  const open = !!dragged && dragged.availableStages.includes(column.stage);
  const shut = !!dragged && !open && dragged.stage !== column.stage;
  const more = column.count - column.cards.length;
  return (
    <section
      className={['kc-board-column', open && 'is-open', shut && 'is-shut'].filter(Boolean).join(' ')}
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

function BoardCard({ card, onDrag, reload }: { card: Card; onDrag: Props['onDrag']; reload: () => void }) {
  const t = useTexts();
  const labelOf = useStageLabel();
  return (
    <article className={card.late ? 'kc-board-card is-late' : 'kc-board-card'} draggable onDragStart={() => onDrag(card)} onDragEnd={() => onDrag(undefined)}>
      <h3>
        <Link to={paths.match(card.id)} draggable={false}>
          {card.demand.title}
        </Link>
      </h3>
      <span className="kc-small kc-soft">{card.achievement.title}</span>
      <span className="kc-small kc-faint">
        {card.demand.organization?.name ?? card.demand.organizationHint} · {card.achievement.institute?.name}
      </span>
      <span className="kc-row kc-small">
        <BandTag band={card.band} />
        <span className="kc-faint">{t('board.days', { count: card.daysInStage })}</span>
        {card.broker && <span className="kc-soft">{card.broker.name}</span>}
      </span>
      <span className="kc-small">
        {card.nextAction ? (
          <span className={card.late ? 'kc-tone-bad' : undefined}>
            {card.nextAction} {card.nextActionDue && <DateText value={card.nextActionDue} as="date" />}
          </span>
        ) : (
          <span className="kc-faint">{t('board.noNext')}</span>
        )}
      </span>
      <span>
        <MoveMenu match={card} labelOf={labelOf} size="small" onConflict={reload} />
      </span>
    </article>
  );
}
