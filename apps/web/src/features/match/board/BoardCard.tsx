import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { usePhone } from '../../../app/look/media';
import { paths } from '../../../app/paths';
import { BandTag } from '../../../components/values/BandTag';
import { DateText } from '../../../components/values/DateText';
import type { BoardCardFragment } from '../../../generated/graphql';
import { useTexts } from '../texts';
import { MoveMenu } from '../work/MoveMenu';

graphql(`
  fragment BoardCard on Match {
    id version stage band nextAction nextActionDue late daysInStage
    availableSteps { state stateLabel needsReason }
    broker { id name }
    demand { id title organizationHint organization { id name } }
    achievement { id title institute { id name } }
  }
`);

export type Card = BoardCardFragment;

interface Props {
  card: Card;
  onDrag: (card: Card | undefined) => void;
  reload: () => void;
}

/** Who and what, how long, and what is next: red when late, with the word. */
export function BoardCard({ card, onDrag, reload }: Props) {
  const t = useTexts();
  const to = useDetail();
  const [search] = useSearchParams();
  const shown = search.get('match') === card.id;
  return (
    <article
      className={['kc-board-card', card.late && 'is-late', shown && 'is-shown'].filter(Boolean).join(' ')}
      draggable={card.availableSteps.length > 0}
      onDragStart={() => onDrag(card)}
      onDragEnd={() => onDrag(undefined)}
    >
      <h3>
        <Link to={to(card.id)} draggable={false} aria-current={shown ? 'true' : undefined}>
          {card.demand.title}
        </Link>
      </h3>
      <span className="kc-small kc-faint kc-board-party">
        {card.demand.organization?.name ?? card.demand.organizationHint}
      </span>
      <span className="kc-small">{card.achievement.title}</span>
      <span className="kc-small kc-faint kc-board-party">{card.achievement.institute?.name}</span>
      <span className="kc-small kc-row">
        <BandTag band={card.band} />
        <span>{card.broker?.name ?? t('board.nobody')}</span>
        <span className="kc-faint">{t('stage.since', { count: card.daysInStage })}</span>
      </span>
      <div className="kc-board-next kc-small">
        <span className={card.late ? 'kc-tone-bad' : card.nextAction ? undefined : 'kc-faint'}>
          {card.late && <strong>{t('next.late')} </strong>}
          {card.nextAction ?? t('board.noNext')}{' '}
          {card.nextActionDue && <DateText value={card.nextActionDue} as="date" />}
        </span>
        <MoveMenu match={card} size="small" onConflict={reload} />
      </div>
    </article>
  );
}

/** Where a card leads: beside the board where there is room, to its page on a phone. */
function useDetail(): (id: string) => string {
  const phone = usePhone();
  const [search] = useSearchParams();
  return (id) => {
    if (phone) return paths.match(id);
    const beside = new URLSearchParams(search);
    beside.set('match', id);
    return `${paths.board}?${beside.toString()}`;
  };
}
