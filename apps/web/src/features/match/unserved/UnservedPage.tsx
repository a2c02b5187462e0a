import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { paths } from '../../../app/paths';
import { useEnums, valueNamed } from '../../../app/words/enums';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { PageTitle } from '../../../components/page/PageTitle';
import { Pager } from '../../../components/page/Pager';
import { usePages } from '../../../components/page/usePages';
import { FieldTag } from '../../../components/values/FieldTag';
import { scoutStateWords } from '../../../generated/enums';
import type { UnservedDemandsQuery } from '../../../generated/graphql';
import type { ScoutState } from '../../../generated/schema';
import '../match.css';
import { ScoutWindow } from './ScoutWindow';
import { saveCsv } from './saveCsv';
import { useUnservedTexts } from './texts';

const UnservedDemandsDocument = graphql(`
  query UnservedDemands($states: [ScoutState!], $first: Int, $after: String) {
    unservedDemands(states: $states, first: $first, after: $after) {
      nodes {
        id days scoutState askedWhere scoutNote scoutedByName
        demand { id code title field organization { id name } organizationHint }
        finding { demandId lookedAt lacks silent nearest { id title } }
      }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);
export type UnservedRow = UnservedDemandsQuery['unservedDemands']['nodes'][number];
const TONES: Record<ScoutState, string> = { OPEN: 'kc-state-warn', ASKED: 'kc-state-info', ANSWERED: 'kc-state-good' };

/** 无人能解: the demands that nobody here can serve, the longest waiting first, and what the centre does about them. */
export default function UnservedPage() {
  const t = useUnservedTexts();
  const enums = useEnums();
  const [search, setSearch] = useSearchParams();
  const pages = usePages();
  const state = valueNamed(scoutStateWords, search.get('state'));
  const part = useLoad(
    UnservedDemandsDocument,
    { states: state ? [state] : undefined, first: 50, after: pages.after },
    { requestPolicy: 'cache-and-network' },
  );
  const rows = part.data?.unservedDemands.nodes ?? [];
  const exportRows = (): void =>
    saveCsv(t('unserved'), [
      [
        t('unserved.demand'),
        t('unserved.missing'),
        t('unserved.days'),
        t('unserved.state'),
        t('unserved.where'),
        t('unserved.what'),
      ],
      ...rows.map((row) => sheetRow(row, enums.label(scoutStateWords, row.scoutState))),
    ]);
  return (
    <>
      <PageTitle
        title={t('unserved')}
        below={<span>{t('unserved.text')}</span>}
        actions={
          <Button disabled={rows.length === 0} onClick={exportRows}>
            {t('unserved.export')}
          </Button>
        }
      />
      <div className="kc-stack">
        <div>
          <Segmented
            value={state ?? 'all'}
            options={[{ value: 'all', label: t('unserved.all') }, ...enums.options(scoutStateWords)]}
            onChange={(next) => {
              pages.reset();
              setSearch(next === 'all' ? {} : { state: next }, { replace: true });
            }}
          />
        </div>
        <Load of={part} rows={6}>
          {({ unservedDemands: { nodes, pageInfo } }) =>
            nodes.length === 0 ? (
              <Empty title={t('unserved.empty')} text={t('unserved.empty.text')} />
            ) : (
              <>
                <Table rows={nodes} />
                <Pager pages={pages} info={pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function Table({ rows }: { rows: readonly UnservedRow[] }) {
  const t = useUnservedTexts();
  const enums = useEnums();
  const [scouting, setScouting] = useState<UnservedRow>();
  return (
    <>
      <table className="kc-table kc-table-stack kc-unserved">
        <thead>
          <tr>
            <th scope="col">{t('unserved.demand')}</th>
            <th scope="col">{t('unserved.missing')}</th>
            <th scope="col">{t('unserved.days')}</th>
            <th scope="col">{t('unserved.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="kc-table-name">
                <Link to={paths.demand(row.demand.id)}>{row.demand.title}</Link>
                <p className="kc-row kc-small kc-soft">
                  <FieldTag field={row.demand.field} />
                  {row.demand.organization?.name ?? row.demand.organizationHint}
                </p>
              </th>
              <td data-label={t('unserved.missing')}>
                <Missing row={row} />
              </td>
              <td data-label={t('unserved.days')} className="kc-num">
                {t('unserved.days.n', { count: row.days })}
              </td>
              <td data-label={t('unserved.state')}>
                <div className="kc-stack-sm">
                  <span>
                    <span className={`kc-state ${TONES[row.scoutState]}`}>
                      {enums.label(scoutStateWords, row.scoutState)}
                    </span>{' '}
                    {row.askedWhere}
                  </span>
                  {row.scoutNote && <span className="kc-small kc-soft">{row.scoutNote}</span>}
                  <span>
                    <Button
                      size="small"
                      aria-label={`${t('unserved.note')}：${row.demand.title}`}
                      onClick={() => setScouting(row)}
                    >
                      {t('unserved.note')}
                    </Button>
                  </span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {scouting && <ScoutWindow row={scouting} onClose={() => setScouting(undefined)} />}
    </>
  );
}

function Missing({ row: { finding } }: { row: UnservedRow }) {
  const t = useUnservedTexts();
  return (
    <div className="kc-stack-sm">
      {finding.silent.length > 0 && (
        <p className="kc-row">
          {finding.silent.map((word) => (
            <span key={word} className="kc-tag">
              {word}
            </span>
          ))}
        </p>
      )}
      {finding.nearest ? (
        <p className="kc-small">
          {t('nothing.nearest')} <Link to={paths.achievement(finding.nearest.id)}>{finding.nearest.title}</Link>
        </p>
      ) : (
        <p className="kc-small kc-faint">{t('unserved.nothing')}</p>
      )}
      {finding.lacks.length > 0 && (
        <ul className="kc-unserved-lacks kc-small kc-soft">
          {finding.lacks.slice(0, 3).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sheetRow({ demand, finding, days, askedWhere, scoutNote }: UnservedRow, state: string): string[] {
  return [
    `${demand.code} ${demand.title}`,
    [...finding.silent, ...finding.lacks].join('；'),
    String(days),
    state,
    askedWhere,
    scoutNote ?? '',
  ];
}
