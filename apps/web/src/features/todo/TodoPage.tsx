import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { starts } from '../../app/registry';
import { useLang } from '../../app/words/i18n';
import { DelayedSkeleton } from '../../components/feedback/DelayedSkeleton';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { DateText } from '../../components/values/DateText';
import type { TodoPageQuery } from '../../generated/graphql';
import { useNews } from '../notification/notices';
import { ChangeRow, TodoRow } from './TodoRow';
import { useTexts } from './texts';
import './todo.css';
import { todoHeads } from './todoHeads';

const TodoDocument = graphql(`
  query TodoPage {
    todo {
      waiting { ...TodoRow }
      waitingCount
      counts { kind label count link }
      changes { ...TodoRow }
      lastVisitAt
    }
  }
`);

type Todo = TodoPageQuery['todo'];
/** With so few, chips to choose a kind are only in the way. */
const FEW = 6;

/** Each role's first page: what waits for me, then what changed since my last visit. */
export default function TodoPage() {
  const t = useTexts();
  const { hasRole } = useSession();
  const part = useLoad(TodoDocument, {}, { requestPolicy: 'cache-and-network' });
  const news = useNews();
  const todo = part.data?.todo;
  const late = todo?.waiting.filter((item) => item.late).length ?? 0;
  const said =
    todo &&
    todo.waitingCount > 0 &&
    t('waiting', { count: todo.waitingCount }) + (late ? t('waiting.late', { count: late }) : '');
  return (
    <>
      <PageTitle title={t('title')} below={said} />
      <div className="kc-stack-lg kc-todo-page">
        <div role="status" className="kc-todo-news">
          {news.count > 0 && (
            <>
              {t('news', { count: news.count })}{' '}
              <button
                type="button"
                className="kc-link-button"
                onClick={() => {
                  news.clear();
                  part.reload();
                }}
              >
                {t('news.show')}
              </button>
            </>
          )}
        </div>
        {todoHeads.map(
          ({ role, Head }) =>
            hasRole(role) && (
              <Suspense key={role} fallback={<DelayedSkeleton rows={2} />}>
                <Head />
              </Suspense>
            ),
        )}
        <Load of={part} rows={6}>
          {({ todo: shown }) => (
            <>
              <Waiting todo={shown} />
              <Changes todo={shown} />
            </>
          )}
        </Load>
      </div>
    </>
  );
}

function Waiting({ todo }: { todo: Todo }) {
  const t = useTexts();
  const [wanted, setWanted] = useState('');
  const chosen = todo.counts.find(({ kind }) => kind === wanted);
  const items = chosen ? todo.waiting.filter(({ kind }) => kind === chosen.kind) : todo.waiting;
  if (todo.waiting.length === 0) return <NothingWaits />;
  return (
    <section>
      <h2 className="kc-sr">{t('waiting.heading')}</h2>
      {todo.counts.length > 1 && todo.waitingCount > FEW && (
        <div className="kc-row kc-todo-kinds" role="group" aria-label={t('kinds')}>
          <Chip label={t('kinds.all')} count={todo.waitingCount} pressed={!chosen} onClick={() => setWanted('')} />
          {todo.counts.map(({ kind, label, count }) => (
            <Chip
              key={kind}
              label={label}
              count={count}
              pressed={kind === chosen?.kind}
              onClick={() => setWanted(kind)}
            />
          ))}
        </div>
      )}
      <ul className="kc-plain-list kc-divided">
        {items.map((item) => (
          <TodoRow key={item.id} item={item} />
        ))}
      </ul>
      <Rest todo={todo} of={chosen} />
    </section>
  );
}

function Chip({
  label,
  count,
  pressed,
  onClick,
}: {
  label: string;
  count: number;
  pressed: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" className="kc-todo-chip" aria-pressed={pressed} onClick={onClick}>
      {label} <span className="kc-num">{count}</span>
    </button>
  );
}

/** Very many of a kind are not all listed; where they are is said. */
function Rest({ todo, of }: { todo: Todo; of: Todo['counts'][number] | undefined }) {
  const t = useTexts();
  const rests = (of ? [of] : todo.counts)
    .map(({ kind, label, link, count }) => ({
      kind,
      label,
      link,
      left: count - todo.waiting.filter((item) => item.kind === kind).length,
    }))
    .filter(({ left }) => left > 0);
  return rests.map(({ kind, label, link, left }) => (
    <p key={kind} className="kc-soft kc-todo-rest">
      {t('waiting.more', { count: left })}
      <Link to={link}>{t('waiting.more.link', { label })}</Link>
    </p>
  ));
}

function NothingWaits() {
  const t = useTexts();
  const lang = useLang();
  const { hasRole } = useSession();
  const start = starts.find(({ role }) => hasRole(role));
  return (
    <section>
      <h2 className="kc-sr">{t('waiting.heading')}</h2>
      <Empty
        title={t('waiting.none')}
        text={t('waiting.none.text')}
        action={
          <Link to={start?.to ?? paths.search} className="kc-button-link">
            {start ? start.text[lang] : t('start.search')}
          </Link>
        }
      />
    </section>
  );
}

function Changes({ todo }: { todo: Todo }) {
  const t = useTexts();
  return (
    <section className="kc-section">
      <div className="kc-between kc-todo-changes-head">
        <h2>{t(todo.lastVisitAt ? 'changes' : 'changes.first')}</h2>
        {todo.lastVisitAt && (
          <span className="kc-faint kc-small">
            {t('changes.since')}
            <DateText value={todo.lastVisitAt} />
          </span>
        )}
      </div>
      {todo.changes.length === 0 ? (
        <p className="kc-soft">{t('changes.none')}</p>
      ) : (
        <ul className="kc-plain-list kc-divided">
          {todo.changes.map((item) => (
            <ChangeRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      <p className="kc-todo-rest">
        <Link to={paths.notifications}>{t('changes.all')}</Link>
      </p>
    </section>
  );
}
