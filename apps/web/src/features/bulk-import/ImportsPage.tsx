import { Link } from 'react-router';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { paths } from '../../app/paths';
import { useLang } from '../../app/words/i18n';
import { Empty } from '../../components/feedback/Empty';
import { Load } from '../../components/feedback/Load';
import { PageTitle } from '../../components/page/PageTitle';
import { DateText } from '../../components/values/DateText';
import { StateTag } from '../../components/values/StateTag';
import type { ImportRunsQuery } from '../../generated/graphql';
import './bulk-import.css';
import { importable } from './importKinds';
import { NewImport } from './NewImport';
import { useTexts } from './texts';

const ImportRunsDocument = graphql(`
  query ImportRuns {
    importRuns(first: 30) { id code kind state stateLabel stateTone fileName totalRows doneRows created skipped failed createdAt }
  }
`);

type Run = ImportRunsQuery['importRuns'][number];

/** A new import, and what became of the earlier ones. */
export default function ImportsPage() {
  const t = useTexts();
  const part = useLoad(ImportRunsDocument, {}, { requestPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('title')} below={<p>{t('lead')}</p>} />
      <div className="kc-stack-lg">
        <section aria-labelledby="import-new">
          <h2 id="import-new" className="kc-import-heading">
            {t('new')}
          </h2>
          <NewImport />
        </section>
        <section className="kc-section" aria-labelledby="import-past">
          <h2 id="import-past">{t('past')}</h2>
          <Load of={part} rows={4}>
            {({ importRuns }) =>
              importRuns.length ? (
                <PastRuns runs={importRuns} />
              ) : (
                <Empty title={t('past.none')} text={t('past.none.text')} />
              )
            }
          </Load>
        </section>
      </div>
    </>
  );
}

function PastRuns({ runs }: { runs: readonly Run[] }) {
  const t = useTexts();
  const lang = useLang();
  return (
    <div className="kc-table-scroll">
      <table className="kc-table kc-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('column.file')}</th>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col">{t('column.result')}</th>
            <th scope="col">{t('column.time')}</th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td className="kc-table-name">
                <Link to={paths.importRun(run.id)}>{run.fileName}</Link>{' '}
                <span className="kc-faint kc-num kc-small">{run.code}</span>
              </td>
              <td data-label={t('column.kind')} className="kc-nowrap">
                {importable(run.kind).word[lang]}
              </td>
              <td data-label={t('column.result')}>{resultOf(run, t)}</td>
              <td data-label={t('column.time')}>
                <DateText value={run.createdAt} as="moment" />
              </td>
              <td className="kc-nowrap">
                <StateTag tone={run.stateTone} label={run.stateLabel} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function resultOf(
  { state, created, skipped, failed, doneRows, totalRows }: Run,
  t: ReturnType<typeof useTexts>,
): string {
  if (state === 'CHECKING' || state === 'REFUSED') return '–';
  if (state === 'CHECKED') return t('result.checked', { created, skipped, failed });
  return state === 'RUNNING'
    ? t('result.running', { done: doneRows, total: totalRows })
    : t('result.done', { created, skipped, failed });
}
