import { storedMessage, type Locale } from '#kernel/errors';
import { toneOf } from '#kernel/workflow';
import type { ImportRun } from './bulk-import.entity.js';
import { importLifecycle } from './bulk-import.lifecycle.js';
import { UNDER_WAY } from './bulk-import.states.js';
import type { ImportRunType } from './bulk-import.types.js';
import type { ImportColumn } from './source/columns.js';

/** A run as the person reads it. @param known the columns of its kind */
export function presentRun(run: ImportRun, known: readonly ImportColumn[], locale: Locale): ImportRunType {
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
    const column = known.find((each) => each.field === field);
    return { header, field, label: column ? (locale === 'zh' ? column.heading : column.english) : null };
  });
  const problems = run.problems.map(({ params, ...problem }) => ({
    ...problem,
    message: storedMessage(problem.code, params, locale),
  }));
  const stateLabel = importLifecycle.states[state][locale];
  return {
    id,
    code,
    kind,
    state,
    stateLabel,
    stateTone: toneOf(importLifecycle, state),
    underWay: UNDER_WAY.includes(state),
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
