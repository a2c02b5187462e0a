import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '../../../app/data/graphql';
import { useLoad } from '../../../app/data/load';
import { useSession } from '../../../app/data/session';
import { paths } from '../../../app/paths';
import { useEnums, valuesOf } from '../../../app/words/enums';
import { useLang } from '../../../app/words/i18n';
import { Empty } from '../../../components/feedback/Empty';
import { Load } from '../../../components/feedback/Load';
import { Pager } from '../../../components/page/Pager';
import { PageTitle } from '../../../components/page/PageTitle';
import { usePages } from '../../../components/page/usePages';
import { exactYuan, shortYuan } from '../../../components/values/yuan';
import { ageBandWords } from '../../../generated/enums';
import type { ContractAgeingQuery } from '../../../generated/graphql';
import type { AgeBand } from '../../../generated/schema';
import '../contract.css';
import { useTexts } from '../words/texts';

const AgeingDocument = graphql(`
  query ContractAgeing {
    ageing {
      asOf amount count
      bands { band amount count }
      payers { key name amount count oldestDueOn bands { band amount count } }
    }
  }
`);
const OverdueDocument = graphql(`
  query OverdueInstalments($filter: OverdueFilter, $first: Int, $after: String) {
    overdueInstalments(filter: $filter, first: $first, after: $after) {
      nodes { id contractId contractCode contractName payer payee seq dueOn daysLate band amount outstanding }
      totalCount
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const BANDS = valuesOf(ageBandWords);
const PAGE = 50;

type Ageing = ContractAgeingQuery['ageing'];
interface Choice {
  band: AgeBand | undefined;
  payer: string | undefined;
}

/** What is overdue, by payer and by how long. Each figure opens the instalments behind it; the choice stands in the address. */
export default function AgeingPage() {
  const t = useTexts();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const masked = !may('contract.read');
  const part = useLoad(AgeingDocument, {});
  const asked = search.get('band') as AgeBand | null;
  const choice: Choice = {
    band: asked && BANDS.includes(asked) ? asked : undefined,
    payer: search.get('payer') ?? undefined,
  };
  const choose = ({ band, payer }: Choice): void =>
    setSearch({ ...(band ? { band } : {}), ...(payer ? { payer } : {}) }, { replace: true });
  return (
    <>
      <PageTitle
        title={t('age.title')}
        above={<Link to={paths.contracts}>{t('page.back')}</Link>}
        below={part.data && <span className="kc-num">{t('age.asOf', { day: part.data.ageing.asOf })}</span>}
      />
      <Load of={part} rows={8}>
        {({ ageing }) =>
          ageing.count === 0 ? (
            <Empty title={t('age.none')} text={t('age.none.text')} />
          ) : (
            <div className="kc-stack">
              {masked && <p className="kc-soft">{t('age.masked')}</p>}
              <Table ageing={ageing} choice={choice} onChoose={masked ? undefined : choose} />
              {!masked && (
                <Rows
                  key={`${choice.band ?? ''}${choice.payer ?? ''}`}
                  choice={choice}
                  payer={ageing.payers.find(({ key }) => key === choice.payer)?.name}
                  onAll={() => choose({ band: undefined, payer: undefined })}
                />
              )}
            </div>
          )
        }
      </Load>
    </>
  );
}

function Table({
  ageing,
  choice,
  onChoose,
}: {
  ageing: Ageing;
  choice: Choice;
  onChoose: ((choice: Choice) => void) | undefined;
}) {
  const t = useTexts();
  const enums = useEnums();
  const line = (
    key: string | undefined,
    name: string,
    of: Pick<Ageing, 'bands' | 'amount' | 'count'>,
    note?: string,
  ) => (
    <tr key={key ?? ''} className={choice.payer === key && (key || choice.band) ? 'kc-ageing-on' : undefined}>
      <th scope="row" className="kc-table-name">
        {name}
        {note && <div className="kc-faint kc-small">{note}</div>}
      </th>
      {BANDS.map((band) => {
        const cell = of.bands.find((each) => each.band === band);
        return (
          <td key={band} data-label={enums.label(ageBandWords, band)} className="kc-right kc-num">
            <Figure
              cell={cell}
              label={t('age.show', { name, band: enums.label(ageBandWords, band) })}
              onOpen={onChoose && (() => onChoose({ band, payer: key }))}
            />
          </td>
        );
      })}
      <td data-label={t('age.sum')} className="kc-right kc-num">
        <Figure
          cell={of}
          label={t('age.show', { name, band: t('age.all') })}
          onOpen={onChoose && (() => onChoose({ band: undefined, payer: key }))}
        />
      </td>
    </tr>
  );
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack kc-ageing kc-contracts-ageing">
        <thead>
          <tr>
            <th scope="col">{t('age.payer')}</th>
            {BANDS.map((band) => (
              <th scope="col" key={band} className="kc-right">
                {enums.label(ageBandWords, band)}
              </th>
            ))}
            <th scope="col" className="kc-right">
              {t('age.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ageing.payers.map((payer) =>
            line(payer.key, payer.name, payer, t('age.oldest', { day: payer.oldestDueOn })),
          )}
        </tbody>
        <tfoot>{line(undefined, t('age.all'), ageing)}</tfoot>
      </table>
    </div>
  );
}

function Figure({
  cell,
  label,
  onOpen,
}: {
  cell: { amount: string; count: number } | undefined;
  label: string;
  onOpen: (() => void) | undefined;
}) {
  const t = useTexts();
  const lang = useLang();
  if (!cell?.count) return <span className="kc-faint">–</span>;
  const figure = <span title={shortYuan(cell.amount, lang)}>{exactYuan(cell.amount)}</span>;
  return (
    <>
      {onOpen ? (
        <Button type="link" aria-label={label} onClick={onOpen}>
          {figure}
        </Button>
      ) : (
        figure
      )}
      <div className="kc-faint kc-small">{t('age.count', { count: cell.count })}</div>
    </>
  );
}

/** The instalments behind a figure. */
function Rows({ choice, payer, onAll }: { choice: Choice; payer: string | undefined; onAll: () => void }) {
  const t = useTexts();
  const enums = useEnums();
  const pages = usePages();
  const part = useLoad(OverdueDocument, { filter: choice, first: PAGE, after: pages.after });
  const title = [payer, choice.band && enums.label(ageBandWords, choice.band)].filter(Boolean).join(' · ');
  return (
    <section className="kc-section" aria-label={t('age.rows')}>
      <div className="kc-between">
        <h2>{title || t('age.rows.all')}</h2>
        {title && (
          <Button size="small" type="text" onClick={onAll}>
            {t('age.rows.all')}
          </Button>
        )}
      </div>
      <Load of={part} rows={6}>
        {({ overdueInstalments: { nodes, pageInfo } }) => (
          <>
            <div className="kc-table-scroll">
              <table className="kc-table kc-table-stack kc-ageing">
                <thead>
                  <tr>
                    <th scope="col">{t('age.contract')}</th>
                    <th scope="col">{t('age.payer')}</th>
                    <th scope="col">{t('age.payee')}</th>
                    <th scope="col">{t('age.dueOn')}</th>
                    <th scope="col" className="kc-right">
                      {t('age.daysLate')}
                    </th>
                    <th scope="col" className="kc-right">
                      {t('page.instalments.amount')}
                    </th>
                    <th scope="col" className="kc-right">
                      {t('age.outstanding')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {nodes.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="kc-table-name">
                        <Link to={paths.contract(row.contractId)}>{row.contractName}</Link>
                        <div className="kc-faint kc-small kc-num">
                          {row.contractCode} · {t('form.instalment.seq', { seq: row.seq })}
                        </div>
                      </th>
                      <td data-label={t('age.payer')}>{row.payer}</td>
                      <td data-label={t('age.payee')}>{row.payee}</td>
                      <td data-label={t('age.dueOn')} className="kc-num kc-nowrap">
                        {row.dueOn}
                      </td>
                      <td data-label={t('age.daysLate')} className="kc-right kc-num">
                        {row.daysLate}
                      </td>
                      <td data-label={t('page.instalments.amount')} className="kc-right kc-num">
                        {exactYuan(row.amount)}
                      </td>
                      <td data-label={t('age.outstanding')} className="kc-right kc-num kc-tone-bad">
                        {exactYuan(row.outstanding)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Pager pages={pages} info={pageInfo} />
          </>
        )}
      </Load>
    </section>
  );
}
