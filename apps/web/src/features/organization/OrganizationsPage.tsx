import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useEnums } from '../../app/words/enums';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { Pager } from '../../components/page/Pager';
import { PageTitle } from '../../components/page/PageTitle';
import { usePages } from '../../components/page/usePages';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import { useTaxonomy } from '../../components/values/useTaxonomy';
import { organizationStateWords } from '../../generated/enums';
import type { OrganizationsQuery } from '../../generated/graphql';
import type { OrganizationState } from '../../generated/schema';
import './organization.css';
import { OrganizationActions } from './OrganizationActions';
import { useTexts } from './texts';

const OrganizationsDocument = graphql(`
  query Organizations($states: [OrganizationState!], $text: String, $first: Int, $after: String) {
    organizations(states: $states, text: $text, first: $first, after: $after) {
      nodes { id name creditCode creditCodeWarning kind regionName state stateTone version availableSteps { action needsReason } createdAt document { id url } }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

type Row = OrganizationsQuery['organizations']['nodes'][number];
const PAGE = 50;

/** The broker's list: who waits to be verified. */
export default function OrganizationsPage() {
  const t = useTexts();
  const enums = useEnums();
  const pages = usePages();
  const [state, setState] = useState<OrganizationState | 'ALL'>('PENDING');
  const [text, setText] = useState('');
  const part = useLoad(OrganizationsDocument, {
    states: state === 'ALL' ? undefined : [state],
    text: text || undefined,
    first: PAGE,
    after: pages.after,
  });
  const isQueue = state === 'PENDING' && !text;
  return (
    <>
      <PageTitle title={t('list.title')} />
      <div className="kc-stack">
        <div className="kc-row">
          <Segmented<OrganizationState | 'ALL'>
            aria-label={t('list.state')}
            value={state}
            onChange={(wanted) => {
              setState(wanted);
              pages.reset();
            }}
            options={[...enums.options(organizationStateWords), { value: 'ALL', label: t('list.all') }]}
          />
          <Input.Search
            className="kc-list-search"
            allowClear
            placeholder={t('list.search')}
            aria-label={t('list.search')}
            onSearch={(wanted) => {
              setText(wanted.trim());
              pages.reset();
            }}
          />
        </div>
        <Load of={part} rows={10}>
          {({ organizations }) =>
            organizations.nodes.length === 0 ? (
              <Empty
                title={t(isQueue ? 'list.none' : 'list.none.found')}
                text={isQueue ? t('list.none.text') : undefined}
              />
            ) : (
              <>
                <p className="kc-soft" role="status">
                  {t('list.count', { count: organizations.totalCount })}
                </p>
                <Table rows={organizations.nodes} onChanged={part.reload} />
                <Pager pages={pages} info={organizations.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function Table({ rows, onChanged }: { rows: readonly Row[]; onChanged: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const { kindLabel } = useTaxonomy();
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack kc-organizations">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('page.code')}</th>
            <th scope="col">{t('page.kind')}</th>
            <th scope="col">{t('page.region')}</th>
            <th scope="col">{t('list.document')}</th>
            <th scope="col">{t('page.since')}</th>
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="kc-table-name">
                <Link to={paths.organization(row.id)}>{row.name}</Link>
              </th>
              <td data-label={t('page.code')}>
                <span className="kc-num">{row.creditCode}</span>
                {row.creditCodeWarning && <div className="kc-tone-warn kc-small">{t('page.code.warning')}</div>}
              </td>
              <td className="kc-nowrap" data-label={t('page.kind')}>
                {kindLabel(row.kind)}
              </td>
              <td data-label={t('page.region')}>{row.regionName}</td>
              <td className="kc-nowrap" data-label={t('list.document')}>
                {row.document ? (
                  <a href={row.document.url} target="_blank" rel="noreferrer">
                    {t('list.document.yes')}
                  </a>
                ) : (
                  <span className="kc-faint">{t('list.document.no')}</span>
                )}
              </td>
              <td data-label={t('page.since')}>
                <DateText value={row.createdAt} as="date" />
              </td>
              <td>
                <div className="kc-row">
                  <StateTag tone={row.stateTone} label={enums.label(organizationStateWords, row.state)} />
                  <OrganizationActions
                    organization={row}
                    hasDocument={!!row.document}
                    onDone={onChanged}
                    size="small"
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
