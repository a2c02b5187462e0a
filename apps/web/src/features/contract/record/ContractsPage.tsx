import { Button, Checkbox, Input, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { useEnums, valueNamed, valuesOf } from '../../../app/words/enums';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { Pager } from '../../../components/page/Pager';
import { PageTitle } from '../../../components/page/PageTitle';
import { usePages } from '../../../components/page/usePages';
import { today } from '../../../components/values/dates';
import { useTaxonomy } from '../../../components/values/useTaxonomy';
import { contractStateWords } from '../../../generated/enums';
import type { ContractFilter } from '../../../generated/graphql';
import type { ContractState, Field } from '../../../generated/schema';
import { NamedNotice } from '../../named-access/NamedNotice';
import '../contract.css';
import { useTexts } from '../words/texts';
import { ContractTable } from './ContractTable';

const ContractsDocument = graphql(`
  query Contracts($filter: ContractFilter, $first: Int, $after: String) {
    contracts(filter: $filter, first: $first, after: $after) {
      nodes {
        id code state stateLabel stateTone kind name totalAmount technologyAmount currentTotal currentTechnology paidAmount refundedAmount signedOn canConfirm
        buyer { name } seller { name }
        registration { state stateLabel stateTone number amount }
        counting { counts year }
      }
      totalCount
      sums { total technology registered paid }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const FIRST_YEAR = 2024;
const PAGE = 50;

/** Contracts as a dense table. The filter stands in the address, so that a figure of the cockpit can lead here. */
export default function ContractsPage() {
  const t = useTexts();
  const enums = useEnums();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const pages = usePages();
  const { fields } = useTaxonomy();
  const masked = !may('contract.read');
  const staff = may('contract.act');
  const filter = filterOf(search);
  const part = useLoad(ContractsDocument, { filter, first: PAGE, after: pages.after });
  const set = (changes: Record<string, string | number | undefined>): void => {
    pages.reset();
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) {
          if (value) next.set(key, String(value));
          else next.delete(key);
        }
        return next;
      },
      { replace: true },
    );
  };
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
  const chosen = [...search.keys()].length > 0;
  return (
    <>
      <PageTitle
        title={t('list.title')}
        actions={
          <>
            <Link to={paths.ageing}>{t('age.link')}</Link>
            {may('contract.write') && (
              <Link className="kc-button-link" to={paths.newContract}>
                {t('list.new')}
              </Link>
            )}
          </>
        }
      />
      <div className="kc-stack">
        {masked && <NamedNotice what={t('list.masked')} />}
        <div className="kc-row kc-contract-filters" role="search">
          {!masked && (
            <>
              <Input.Search
                key={search.get('q') ?? ''}
                className="kc-contract-search"
                allowClear
                defaultValue={search.get('q') ?? ''}
                placeholder={t('list.search')}
                aria-label={t('list.search')}
                maxLength={100}
                onSearch={(text) => set({ q: text.trim() || undefined })}
              />
              <Select<ContractState>
                aria-label={t('list.state')}
                allowClear
                placeholder={t('list.state.any')}
                listHeight={320}
                value={filter.states?.[0]}
                onChange={(state) => set({ state })}
                options={enums.options(
                  contractStateWords,
                  valuesOf(contractStateWords).filter(
                    (state) => staff || !['DRAFT', 'AWAITING_CONFIRMATION'].includes(state),
                  ),
                )}
              />
            </>
          )}
          <Select<number>
            aria-label={t('list.year')}
            allowClear
            placeholder={t('list.year.any')}
            value={filter.year ?? undefined}
            onChange={(year) => set({ year, month: year ? (filter.month ?? undefined) : undefined })}
            options={years.map((value) => ({ value, label: value }))}
          />
          {filter.year && (
            <Select<number>
              aria-label={t('list.month')}
              allowClear
              placeholder={t('list.month.any')}
              listHeight={400}
              value={filter.month ?? undefined}
              onChange={(month) => set({ month })}
              options={Array.from({ length: 12 }, (_, index) => ({
                value: index + 1,
                label: t('list.month.of', { month: index + 1 }),
              }))}
            />
          )}
          <Select<Field>
            className="kc-contract-field"
            aria-label={t('list.field')}
            allowClear
            placeholder={t('list.field.any')}
            value={filter.field ?? undefined}
            onChange={(field) => set({ field })}
            options={fields.map(({ value, label }) => ({ value: value as Field, label }))}
          />
          {staff && (
            <>
              <Checkbox
                checked={!!filter.awaitingMe}
                onChange={(event) => set({ awaiting: event.target.checked ? 'me' : undefined })}
              >
                {t('list.awaitingMe')}
              </Checkbox>
              <Checkbox
                checked={!!filter.counted}
                onChange={(event) => set({ counted: event.target.checked ? 1 : undefined })}
              >
                {t('list.counted')}
              </Checkbox>
            </>
          )}
          {chosen && (
            <Button type="text" onClick={() => setSearch({}, { replace: true })}>
              {t('list.clear')}
            </Button>
          )}
        </div>
        <Load of={part} rows={10}>
          {({ contracts }) =>
            contracts.nodes.length === 0 ? (
              <Empty
                title={t(chosen ? 'list.none.found' : 'list.none')}
                text={chosen ? undefined : staff ? t('list.none.text') : masked ? undefined : t('list.none.party')}
                action={chosen && <Button onClick={() => setSearch({}, { replace: true })}>{t('list.clear')}</Button>}
              />
            ) : (
              <>
                <p className="kc-soft" role="status">
                  {t('list.count', { count: contracts.totalCount })}
                </p>
                <ContractTable
                  rows={contracts.nodes}
                  linked={!masked}
                  whole={{ count: contracts.totalCount, ...contracts.sums }}
                />
                <Pager pages={pages} info={contracts.pageInfo} />
              </>
            )
          }
        </Load>
      </div>
    </>
  );
}

function filterOf(search: URLSearchParams): ContractFilter {
  const number = (key: string, from: number, to: number): number | undefined => {
    const value = Number(search.get(key));
    return Number.isInteger(value) && value >= from && value <= to ? value : undefined;
  };
  const state = valueNamed(contractStateWords, search.get('state'));
  const year = number('year', 1990, 2100);
  return {
    states: state && [state],
    year,
    month: year && number('month', 1, 12),
    field: (search.get('field') as Field | null) ?? undefined,
    text: search.get('q') ?? undefined,
    counted: search.get('counted') ? true : undefined,
    awaitingMe: search.get('awaiting') ? true : undefined,
  };
}
