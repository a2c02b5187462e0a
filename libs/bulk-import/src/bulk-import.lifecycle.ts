import { Problems } from '#kernel/errors';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isTheirs } from './bulk-import.access.js';
import type { ImportRun } from './bulk-import.entity.js';
import { importEvents } from './bulk-import.events.js';
import { type ImportAction, ImportState } from './bulk-import.states.js';

/** The life of an import: the worker's dry run, then the run that a person confirms. A failed one can be confirmed again and goes on where it can. */
export const importLifecycle = defineLifecycle<ImportRun, ImportState, ImportAction>({
  kind: 'import',
  initial: 'CHECKING',
  states: statesOf(ImportState, {
    INFO: ['CHECKING', 'CHECKED', 'RUNNING'],
    GOOD: ['DONE'],
    BAD: ['REFUSED', 'FAILED'],
    final: ['REFUSED', 'DONE'],
  }),
  actions: {
    CHECK: {
      from: ['CHECKING'],
      to: 'CHECKED',
      by: isPlatform,
      zh: '检查完成',
      en: 'Checked',
      event: importEvents.checked,
    },
    REFUSE: {
      from: ['CHECKING'],
      to: 'REFUSED',
      by: isPlatform,
      zh: '退回文件',
      en: 'Refused',
      event: importEvents.refused,
    },
    CONFIRM: {
      from: ['CHECKED', 'FAILED'],
      to: 'RUNNING',
      // Whether it is of a kind that they import, the service asks.
      by: (actor, run) => actor !== 'system' && isTheirs(actor, run),
      guard: somethingToDo,
      zh: '开始导入',
      en: 'Start',
      event: importEvents.confirmed,
    },
    FINISH: { from: ['RUNNING'], to: 'DONE', by: isPlatform, zh: '完成', en: 'Finished', event: importEvents.finished },
    FAIL: { from: ['RUNNING'], to: 'FAILED', by: isPlatform, zh: '中止', en: 'Stopped', event: importEvents.stopped },
  },
});

function somethingToDo(run: ImportRun): Problems {
  const problems = new Problems();
  if (run.state === 'CHECKED' && run.created === 0)
    problems.add(undefined, run.failed > 0 ? 'import.nothingValid' : 'import.nothingNew');
  return problems;
}

function isPlatform(actor: unknown): boolean {
  return actor === 'system';
}
