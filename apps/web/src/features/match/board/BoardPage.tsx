import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLive, useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { usePhone } from '../../../app/look/media';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import type { Field } from '../../../generated/schema';
import '../match.css';
import { useTexts } from '../texts';
import './BoardCard';
import { BoardColumns } from './BoardColumns';
import { BoardDetail } from './BoardDetail';

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
  const filter = {
    ...Object.fromEntries(FLAGS.flatMap((flag) => (search.has(flag) ? [[flag, true]] : []))),
    ...(field ? { field } : {}),
  };
  const part = useLoad(MatchBoardDocument, { filter }, { requestPolicy: 'cache-and-network' });
  const { fields } = useTaxonomy();
  const phone = usePhone();
  const { user } = useSession();
  const [news, setNews] = useState<Readonly<Record<string, number>>>({});
  useLive(BoardChangedDocument, {}, ({ matchesChanged: { id, version, byName } }) => {
    if (byName !== user?.name) setNews((before) => ({ ...before, [id]: version }));
  });
  const shown = new Map(
    part.data?.matchBoard.columns.flatMap(({ cards }) => cards.map((card) => [card.id, card.version])),
  );
  const changed = Object.entries(news).some(([id, version]) => (shown.get(id) ?? 0) < version);
  const set = (name: string, value: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <PageTitle title={t('board.title')} below={!phone && t('board.keys')} />
      <div className="kc-between kc-board-filters">
        <span className="kc-row">
          {FLAGS.map((flag) => (
            <Checkbox
              key={flag}
              checked={search.has(flag)}
              onChange={(event) => set(flag, event.target.checked ? '1' : undefined)}
            >
              {t(`board.${flag}`)}
            </Checkbox>
          ))}
          <Select
            className="kc-board-field"
            aria-label={t('board.field')}
            allowClear
            placeholder={t('board.field')}
            value={field ?? undefined}
            onChange={(value?: string) => set('field', value)}
            options={[...fields]}
          />
        </span>
        <span role="status" className="kc-small kc-soft">
          {changed && (
            <>
              {t('board.changed')}{' '}
              <button
                type="button"
                className="kc-link-button"
                onClick={() => {
                  setNews({});
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
        {({ matchBoard }) => <BoardColumns board={matchBoard} reload={part.reload} />}
      </Load>
      {!phone && <BoardDetail id={search.get('match') ?? undefined} onClose={() => set('match', undefined)} />}
    </>
  );
}
