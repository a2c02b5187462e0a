import { Button, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { newClientId, useAct } from '../../app/data/act';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useEnums } from '../../app/words/enums';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { sizeText } from '../../components/forms/FileUpload';
import { PageTitle } from '../../components/page/PageTitle';
import { momentOf, today } from '../../components/values/dates';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import { exportFormatWords } from '../../generated/enums';
import type { ExportRunsQuery } from '../../generated/graphql';
import type { ExportFormat, ExportKind } from '../../generated/schema';
import './export.css';
import { useTexts } from './texts';

const ExportRunsDocument = graphql(`
  query ExportRuns {
    exportOptions { kind label byYear yearHint }
    exportRuns { id kind kindLabel format year state stateLabel stateTone underWay repeatable requestedAt rowsDone rowsTotal size failure expiresAt url }
  }
`);
const RequestExportDocument = graphql(`
  mutation RequestExport($kind: ExportKind!, $format: ExportFormat!, $year: Int, $clientMutationId: String!) {
    requestExport(kind: $kind, format: $format, year: $year, clientMutationId: $clientMutationId) { id state }
  }
`);

type Run = ExportRunsQuery['exportRuns'][number];
type Option = ExportRunsQuery['exportOptions'][number];
const POLL_MS = 2_000;
const FIRST_YEAR = 2024;

/** Tables as files: what one asked for, how far it is, and where to fetch it. */
export default function ExportsPage() {
  const t = useTexts();
  const part = useLoad(ExportRunsDocument, {}, { requestPolicy: 'cache-and-network' });
  const { reload } = part;
  const waiting = part.data?.exportRuns.some(({ underWay }) => underWay) ?? false;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(reload, POLL_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  const { act, busy } = useAct(RequestExportDocument, { success: t('asked'), touches: ['ExportRun'] });
  const ask = async (kind: ExportKind, format: ExportFormat, year: number | null): Promise<void> => {
    if (await act({ kind, format, year, clientMutationId: newClientId() })) reload();
  };
  return (
    <>
      <PageTitle title={t('title')} below={<p>{t('lead')}</p>} />
      <Load of={part} rows={5}>
        {({ exportOptions, exportRuns }) => (
          <div className="kc-stack-lg">
            <NewExport options={exportOptions} busy={busy} onAsk={(...asked) => void ask(...asked)} />
            <section className="kc-section" aria-labelledby="export-past">
              <h2 id="export-past">{t('past')}</h2>
              {exportRuns.length ? (
                <PastExports runs={exportRuns} onAgain={(run) => void ask(run.kind, run.format, run.year ?? null)} />
              ) : (
                <Empty title={t('past.none')} text={t('past.none.text')} />
              )}
            </section>
          </div>
        )}
      </Load>
    </>
  );
}

function NewExport({
  options,
  busy,
  onAsk,
}: {
  options: readonly Option[];
  busy: boolean;
  onAsk: (kind: ExportKind, format: ExportFormat, year: number | null) => void;
}) {
  const t = useTexts();
  const enums = useEnums();
  const [kind, setKind] = useState<ExportKind>(options[0]?.kind ?? 'CONTRACTS');
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const [year, setYear] = useState<number>(0);
  const { byYear = false, yearHint } = options.find((option) => option.kind === kind) ?? {};
  const last = Number(today().slice(0, 4));
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, at) => last - at);
  return (
    <section aria-labelledby="export-new">
      <h2 id="export-new" className="kc-export-heading">
        {t('new')}
      </h2>
      <div className="kc-export-new">
        <label>
          <span>{t('kind')}</span>
          <Select<ExportKind>
            aria-label={t('kind')}
            value={kind}
            onChange={setKind}
            options={options.map(({ kind: value, label }) => ({ value, label }))}
          />
        </label>
        {byYear && (
          <label>
            <span>{t('year')}</span>
            <Select<number>
              aria-label={t('year')}
              value={year}
              onChange={setYear}
              options={[{ value: 0, label: t('year.all') }, ...years.map((value) => ({ value, label: String(value) }))]}
            />
          </label>
        )}
        <div>
          <span id="export-format">{t('format')}</span>
          <Radio.Group
            aria-labelledby="export-format"
            optionType="button"
            value={format}
            onChange={({ target }) => setFormat(target.value as ExportFormat)}
            options={enums.options(exportFormatWords)}
          />
        </div>
        <Button type="primary" loading={busy} onClick={() => onAsk(kind, format, byYear && year ? year : null)}>
          {t('act')}
        </Button>
      </div>
      {byYear && year > 0 && yearHint && <p className="kc-faint kc-small kc-export-hint">{yearHint}</p>}
    </section>
  );
}

function PastExports({ runs, onAgain }: { runs: readonly Run[]; onAgain: (run: Run) => void }) {
  const t = useTexts();
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('rows')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col" aria-label={t('download')} />
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td className="kc-table-name">
                {run.kindLabel}{' '}
                <span className="kc-faint kc-small">{[run.year ?? t('year.all'), run.format].join(' · ')}</span>
              </td>
              <td data-label={t('state')}>
                <StateTag tone={run.stateTone} label={run.stateLabel} />
                {run.failure && <p className="kc-small kc-export-failure">{run.failure}</p>}
              </td>
              <td data-label={t('rows')} className="kc-num">
                {run.state === 'RUNNING'
                  ? t('rows.running', { done: run.rowsDone, total: run.rowsTotal ?? '…' })
                  : run.state === 'DONE'
                    ? run.rowsDone
                    : '–'}
                {run.size !== null && run.size !== undefined && (
                  <span className="kc-faint kc-small"> {sizeText(run.size)}</span>
                )}
              </td>
              <td data-label={t('when')}>
                <DateText value={run.requestedAt} as="moment" />
              </td>
              <td className="kc-nowrap">
                {run.url ? (
                  <>
                    <a href={run.url} download>
                      {t('download')}
                    </a>{' '}
                    <span className="kc-faint kc-small">
                      {t('until', { time: run.expiresAt ? momentOf(run.expiresAt) : '' })}
                    </span>
                  </>
                ) : (
                  run.repeatable && (
                    <Button type="link" size="small" className="kc-export-again" onClick={() => onAgain(run)}>
                      {t(run.state === 'FAILED' ? 'retry' : 'again')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
