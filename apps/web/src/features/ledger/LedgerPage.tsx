import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useSession } from '../../app/data/session';
import { paths } from '../../app/paths';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { momentOf, today } from '../../components/values/dates';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import type { LedgerQuery } from '../../generated/graphql';
import './ledger.css';
import { useTexts } from './texts';
import { CloseWindow, ReopenWindow } from './YearWindows';

const LedgerDocument = graphql(`
  query Ledger {
    ledgerChecks { id at ok entries contracts seconds finding { table year seq contractCode proof detail } }
    ledgerYears { year entries digest closed }
  }
`);
const CheckLedgerDocument = graphql(`
  mutation CheckLedger {
    checkLedger
  }
`);
const POLL_MS = 2_000;

type Check = LedgerQuery['ledgerChecks'][number];
type Year = LedgerQuery['ledgerYears'][number];

/** 账本: what its checks found, and its years. An administrator has it checked, and closes what is over. */
export default function LedgerPage() {
  const t = useTexts();
  const { may } = useSession();
  const part = useLoad(LedgerDocument, {}, { requestPolicy: 'cache-and-network' });
  const { reload } = part;
  /** The newest check when another was asked for; that one is here once the newest differs. */
  const [askedAfter, setAskedAfter] = useState<string>();
  const newest = part.data?.ledgerChecks[0]?.id ?? '';
  const waiting = askedAfter !== undefined && askedAfter === newest;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  const { act, busy } = useAct(CheckLedgerDocument, { success: t('asked') });
  const check = async (): Promise<void> => {
    if (await act({})) setAskedAfter(newest);
  };
  return (
    <>
      <PageTitle
        title={t('title')}
        below={<p>{t('lead')}</p>}
        actions={
          <>
            <Link to={paths.exports}>{t('export')}</Link>
            {may('ledger.keep') && (
              <Button type="primary" loading={busy || waiting} onClick={() => void check()}>
                {t(waiting ? 'checking' : 'check')}
              </Button>
            )}
          </>
        }
      />
      <Load of={part} rows={6}>
        {({ ledgerChecks, ledgerYears }) => (
          <div className="kc-stack-lg">
            <Proof check={ledgerChecks[0]} />
            <Years years={ledgerYears} />
            {ledgerChecks.length > 1 && <Past checks={ledgerChecks} />}
          </div>
        )}
      </Load>
    </>
  );
}

function Proof({ check }: { check: Check | undefined }) {
  const t = useTexts();
  return (
    <section className="kc-section kc-stack kc-ledger-proof" aria-labelledby="ledger-proof" aria-live="polite">
      <h2 id="ledger-proof">{t('proof')}</h2>
      {!check ? (
        <Empty title={t('never')} text={t('never.text')} />
      ) : (
        <>
          <p>
            <StateTag label={t(check.ok ? 'ok' : 'lies')} tone={check.ok ? 'GOOD' : 'BAD'} />
          </p>
          <p>
            {t(check.ok ? 'ok.text' : 'lies.text', {
              at: momentOf(check.at),
              contracts: check.contracts,
              entries: check.entries,
              seconds: check.seconds,
            })}
          </p>
          {check.finding && (
            <dl className="kc-facts">
              <dt>{t('finding.table')}</dt>
              <dd>
                {t('finding.where', {
                  table: check.finding.table,
                  year: check.finding.year ?? '–',
                  seq: check.finding.seq ?? '–',
                })}
              </dd>
              {check.finding.contractCode && (
                <>
                  <dt>{t('finding.contract')}</dt>
                  <dd>{check.finding.contractCode}</dd>
                </>
              )}
              <dt>{t('finding.detail')}</dt>
              <dd className="kc-tone-bad">{check.finding.detail}</dd>
            </dl>
          )}
        </>
      )}
    </section>
  );
}

function Years({ years }: { years: readonly Year[] }) {
  const t = useTexts();
  const { may } = useSession();
  const [window, setWindow] = useState<Year>();
  const running = Number(today().slice(0, 4));
  return (
    <section className="kc-section" aria-labelledby="ledger-years">
      <h2 id="ledger-years">{t('years')}</h2>
      {years.length === 0 ? (
        <Empty title={t('years.none')} text={t('years.none.text')} />
      ) : (
        <div className="kc-table-scroll">
          <table className="kc-table kc-table-stack">
            <thead>
              <tr>
                <th scope="col">{t('year')}</th>
                <th scope="col" className="kc-right">
                  {t('entries')}
                </th>
                <th scope="col">{t('digest')}</th>
                <th scope="col">{t('state')}</th>
                {may('ledger.keep') && <th scope="col" />}
              </tr>
            </thead>
            <tbody>
              {years.toReversed().map((each) => (
                <tr key={each.year}>
                  <th scope="row" className="kc-table-name kc-nowrap">
                    {t('year.of', { year: each.year })}
                  </th>
                  <td data-label={t('entries')} className="kc-right kc-num">
                    {each.entries.toLocaleString('en')}
                  </td>
                  <td data-label={t('digest')} className="kc-ledger-digest">
                    {each.digest}
                  </td>
                  <td data-label={t('state')} className="kc-nowrap">
                    <StateTag label={t(each.closed ? 'closed' : 'open')} tone={each.closed ? 'GOOD' : 'IDLE'} />
                  </td>
                  {may('ledger.keep') && (
                    <td>
                      {(each.closed || each.year < running) && (
                        <Button size="small" onClick={() => setWindow(each)}>
                          {t(each.closed ? 'reopen' : 'close')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {window &&
        (window.closed ? (
          <ReopenWindow year={window.year} onClose={() => setWindow(undefined)} />
        ) : (
          <CloseWindow year={window.year} onClose={() => setWindow(undefined)} />
        ))}
    </section>
  );
}

function Past({ checks }: { checks: readonly Check[] }) {
  const t = useTexts();
  return (
    <section className="kc-section" aria-labelledby="ledger-past">
      <h2 id="ledger-past">{t('past')}</h2>
      <div className="kc-table-scroll">
        <table className="kc-table kc-table-stack">
          <thead>
            <tr>
              <th scope="col">{t('past.at')}</th>
              <th scope="col">{t('past.result')}</th>
              <th scope="col" className="kc-right">
                {t('past.contracts')}
              </th>
              <th scope="col" className="kc-right">
                {t('entries')}
              </th>
              <th scope="col" className="kc-right">
                {t('past.seconds')}
              </th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ id, at, ok, contracts, entries, seconds }) => (
              <tr key={id}>
                <td className="kc-nowrap">
                  <DateText value={at} as="moment" />
                </td>
                <td data-label={t('past.result')}>
                  <StateTag label={t(ok ? 'ok' : 'lies')} tone={ok ? 'GOOD' : 'BAD'} />
                </td>
                <td data-label={t('past.contracts')} className="kc-right kc-num">
                  {contracts.toLocaleString('en')}
                </td>
                <td data-label={t('entries')} className="kc-right kc-num">
                  {entries.toLocaleString('en')}
                </td>
                <td data-label={t('past.seconds')} className="kc-right kc-num kc-nowrap">
                  {t('past.seconds.n', { seconds })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
