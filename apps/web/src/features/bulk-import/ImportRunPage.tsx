import { App, Button, Progress } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLive, useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useLang } from '../../app/words/i18n';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import type { ImportRunQuery } from '../../generated/graphql';
import './bulk-import.css';
import { importable } from './importKinds';
import { Mapping } from './Mapping';
import { Problems } from './Problems';
import { useTexts } from './texts';

const ImportRunDocument = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id code kind state stateLabel stateTone underWay fileName encoding totalRows doneRows created skipped failed preview problemCount createdAt finishedAt
      columns { header field label }
      problems { row column value code message }
      records { id row title }
    }
  }
`);
const ConfirmImportDocument = graphql(`
  mutation ConfirmImport($id: ID!) {
    confirmImport(id: $id) { id state underWay }
  }
`);
const ImportProgressedDocument = graphql(`
  subscription ImportProgressed($id: ID!) {
    importProgressed(id: $id) { id state doneRows created skipped failed }
  }
`);

export type Run = ImportRunQuery['importRun'];
type Progressed = Pick<Run, 'doneRows' | 'created' | 'skipped' | 'failed'>;
const POLL_MS = 4_000;

/** One import: what the check found, how far the run is, what came of it. */
export default function ImportRunPage() {
  const { id = '' } = useParams();
  const part = useLoad(ImportRunDocument, { id }, { requestPolicy: 'cache-and-network' });
  return (
    <Load of={part} page>
      {({ importRun }) => <RunOf run={importRun} reload={part.reload} />}
    </Load>
  );
}

function RunOf({ run, reload }: { run: Run; reload: () => void }) {
  const t = useTexts();
  const lang = useLang();
  const progressed = useProgress(run, reload);
  const shown =
    run.state === 'RUNNING' && progressed && progressed.doneRows > run.doneRows ? { ...run, ...progressed } : run;
  return (
    <>
      <PageTitle
        title={run.fileName}
        above={
          <>
            <Link to={paths.imports}>{t('back')}</Link> / <span className="kc-num">{run.code}</span>
          </>
        }
        below={
          <>
            <StateTag tone={run.stateTone} label={run.stateLabel} />
            <span>{importable(run.kind).word[lang]}</span>
            <DateText value={run.finishedAt ?? run.createdAt} as="moment" />
            {run.encoding && <span>{t('encoding', { encoding: run.encoding })}</span>}
          </>
        }
      />
      <div className="kc-stack-lg">
        {run.state !== 'CHECKING' && run.state !== 'REFUSED' && <Counts run={shown} />}
        <NextStep run={shown} reload={reload} />
        {run.problems.length > 0 && <Problems run={run} />}
        {run.records.length > 0 && <Records run={run} />}
        {run.state === 'CHECKED' && <Mapping run={run} />}
      </div>
    </>
  );
}

/** The counts as they move: live, and asked for now and then in case the connection is away. */
function useProgress(run: Run, reload: () => void): Progressed | undefined {
  const [progressed, setProgressed] = useState<Progressed>();
  const running = run.underWay;
  useLive(
    ImportProgressedDocument,
    { id: run.id },
    ({ importProgressed }) => {
      setProgressed(importProgressed);
      if (importProgressed.state !== run.state) reload();
    },
    !running,
  );
  const again = useEffectEvent(reload);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => again(), POLL_MS);
    return () => clearInterval(timer);
  }, [running]);
  return progressed;
}

function Counts({ run }: { run: Run }) {
  const t = useTexts();
  const before = run.state === 'CHECKED';
  const rows = [
    [t('count.total'), run.totalRows, ''],
    [t(before ? 'count.create' : 'count.created'), run.created, run.created ? 'kc-tone-good' : ''],
    [t('count.known'), run.skipped, ''],
    [t(before ? 'count.failed' : 'count.failed.done'), run.failed, run.failed ? 'kc-tone-bad' : ''],
  ] as const;
  return (
    <dl className="kc-import-counts">
      {rows.map(([label, count, tone]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={`kc-num ${tone}`}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The one thing to do next. */
function NextStep({ run, reload }: { run: Run; reload: () => void }) {
  const t = useTexts();
  const lang = useLang();
  const { modal } = App.useApp();
  const { act, busy } = useAct(ConfirmImportDocument, { touches: ['ImportRun'], onConflict: reload });
  const { id, state, created, failed, doneRows, totalRows } = run;
  const start = async (): Promise<void> => {
    await act({ id });
  };
  if (state === 'CHECKING') return <p role="status">{t('checking')}</p>;
  if (state === 'RUNNING') {
    return (
      <div role="status" className="kc-stack-sm">
        <Progress percent={Math.floor((doneRows / Math.max(1, totalRows)) * 100)} aria-label={t('progress')} />
        <p className="kc-soft">{t('progress.text', { done: doneRows, total: totalRows })}</p>
      </div>
    );
  }
  const another = <Link to={paths.imports}>{t('again')}</Link>;
  if (state === 'DONE' || state === 'REFUSED') return <p>{another}</p>;
  if (state === 'FAILED') {
    return (
      <div className="kc-row kc-import-actions">
        <Button type="primary" loading={busy} onClick={() => void start()}>
          {t('retry')}
        </Button>
        {another}
      </div>
    );
  }
  const of = importable(run.kind);
  const refused = failed > 0 ? of.whole?.(failed)[lang] : undefined;
  if (created === 0 || refused) {
    return (
      <div className="kc-stack-sm">
        <p className="kc-note">{refused ?? t(failed ? 'none.valid' : 'none.new')}</p>
        <p>{another}</p>
      </div>
    );
  }
  const ask = () =>
    modal.confirm({
      title: t('start.confirm', { count: created, kind: of.word[lang] }),
      content: t('start.good', { count: failed }),
      okText: t('start', { count: created }),
      onOk: start,
    });
  return (
    <div className="kc-row kc-import-actions">
      <Button type="primary" loading={busy} onClick={() => (failed ? void ask() : void start())}>
        {t('start', { count: created })}
      </Button>
      {another}
    </div>
  );
}

function Records({ run }: { run: Run }) {
  const t = useTexts();
  const { path } = importable(run.kind);
  return (
    <section className="kc-section" aria-labelledby="import-records">
      <h2 id="import-records">{t('records')}</h2>
      {run.created > run.records.length && (
        <p className="kc-soft">{t('records.shown', { shown: run.records.length })}</p>
      )}
      <ul className="kc-plain-list kc-divided kc-import-records">
        {run.records.map(({ id, row, title }) => (
          <li key={id}>
            <Link to={path(id)}>{title}</Link>{' '}
            <span className="kc-faint kc-small kc-nowrap">{t('records.row', { row })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
