import { message, type Locale } from '#kernel/errors';
import type { ImportRun } from './bulk-import.entity.js';
import { importLifecycle } from './bulk-import.lifecycle.js';
import type { ImportRunType } from './bulk-import.types.js';
import { importColumns } from './import-columns.js';

/** A run as the person reads it. */
export function presentRun(run: ImportRun, locale: Locale): ImportRunType {
  const {
    id,
    code,
    kind,
    state,
    fileName,
    encoding,
    totalRows,
    doneRows,
    created,
    skipped,
    failed,
    preview,
    problemCount,
    createdAt,
    finishedAt,
  } = run;
  const columns = run.columns.map(({ header, field }) => {
    const known = importColumns[kind].find((column) => column.field === field);
    return { header, field, label: known ? (locale === 'zh' ? known.heading : known.english) : null };
  });
  const problems = run.problems.map(({ params, ...problem }) => ({
    ...problem,
    message: message(problem.code, params, locale),
  }));
  const stateLabel = importLifecycle.states[state][locale];
  return {
    id,
    code,
    kind,
    state,
    stateLabel,
    fileName,
    encoding,
    totalRows,
    doneRows,
    created,
    skipped,
    failed,
    columns,
    preview,
    problems,
    problemCount,
    createdAt,
    finishedAt,
  };
}
