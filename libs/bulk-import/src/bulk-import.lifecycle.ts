import { Problems } from '#kernel/errors';
import { defineLifecycle } from '#kernel/workflow';
import { isTheirs } from './bulk-import.access.js';
import type { ImportRun } from './bulk-import.entity.js';
import type { ImportAction, ImportState } from './bulk-import.states.js';

/** The life of an import: the worker's dry run, then the run that a person confirms. A failed one can be confirmed again and goes on where it can. */
export const importLifecycle = defineLifecycle<ImportRun, ImportState, ImportAction>({
  kind: 'import',
  initial: 'CHECKING',
  states: {
    CHECKING: { zh: '检查中', en: 'Checking', tone: 'INFO' },
    CHECKED: { zh: '已检查', en: 'Checked', tone: 'INFO' },
    REFUSED: { zh: '无法读取', en: 'Not readable', tone: 'BAD', final: true },
    RUNNING: { zh: '导入中', en: 'Running', tone: 'INFO' },
    DONE: { zh: '已完成', en: 'Done', tone: 'GOOD', final: true },
    FAILED: { zh: '未完成', en: 'Stopped', tone: 'BAD' },
  },
  actions: {
    CHECK: {
      from: ['CHECKING'],
      to: 'CHECKED',
      by: isPlatform,
      zh: '检查完成',
      en: 'Checked',
      event: 'import.checked',
    },
    REFUSE: {
      from: ['CHECKING'],
      to: 'REFUSED',
      by: isPlatform,
      zh: '退回文件',
      en: 'Refused',
      event: 'import.refused',
    },
    CONFIRM: {
      from: ['CHECKED', 'FAILED'],
      to: 'RUNNING',
      // Whether it is of a kind that they import, the service asks.
      by: (actor, run) => actor !== 'system' && isTheirs(actor, run),
      guard: somethingToDo,
      zh: '开始导入',
      en: 'Start',
      event: 'import.confirmed',
    },
    FINISH: { from: ['RUNNING'], to: 'DONE', by: isPlatform, zh: '完成', en: 'Finished', event: 'import.finished' },
    FAIL: { from: ['RUNNING'], to: 'FAILED', by: isPlatform, zh: '中止', en: 'Stopped', event: 'import.stopped' },
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
