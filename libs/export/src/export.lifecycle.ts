import { defineLifecycle, statesOf } from '#kernel/workflow';
import type { ExportRun } from './export.entity.js';
import { exportEvents } from './export.events.js';
import { type ExportAction, ExportState } from './export.states.js';

const by = (actor: unknown): boolean => actor === 'system';

/** The life of an export: all its moves are the platform's; who wants it again asks anew. */
export const exportLifecycle = defineLifecycle<ExportRun, ExportState, ExportAction>({
  kind: 'export',
  initial: 'WAITING',
  states: statesOf(ExportState, {
    INFO: ['RUNNING'],
    GOOD: ['DONE'],
    WARN: ['EXPIRED'],
    BAD: ['FAILED'],
    final: ['FAILED', 'EXPIRED'],
  }),
  actions: {
    // A killed worker's export is begun again.
    START: {
      from: ['WAITING', 'RUNNING'],
      to: 'RUNNING',
      by,
      zh: '开始生成',
      en: 'Begun',
      event: exportEvents.started,
    },
    FINISH: { from: ['RUNNING'], to: 'DONE', by, zh: '生成完毕', en: 'Ready', event: exportEvents.finished },
    FAIL: { from: ['WAITING', 'RUNNING'], to: 'FAILED', by, zh: '生成失败', en: 'Failed', event: exportEvents.failed },
    EXPIRE: {
      from: ['DONE'],
      to: 'EXPIRED',
      by,
      zh: '过期删除',
      en: 'Expired and deleted',
      event: exportEvents.expired,
    },
  },
});
