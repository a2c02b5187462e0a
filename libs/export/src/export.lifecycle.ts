import { defineLifecycle } from '#kernel/workflow';
import type { ExportRun } from './export.entity.js';
import type { ExportAction, ExportState } from './export.states.js';

const by = (actor: unknown): boolean => actor === 'system';

/** The life of an export: all its moves are the platform's; who wants it again asks anew. */
export const exportLifecycle = defineLifecycle<ExportRun, ExportState, ExportAction>({
  kind: 'export',
  initial: 'WAITING',
  states: {
    WAITING: { zh: '排队中', en: 'Waiting' },
    RUNNING: { zh: '生成中', en: 'Being made', tone: 'INFO' },
    DONE: { zh: '可下载', en: 'Ready', tone: 'GOOD' },
    FAILED: { zh: '未完成', en: 'Failed', tone: 'BAD', final: true },
    EXPIRED: { zh: '已过期', en: 'Expired', tone: 'WARN', final: true },
  },
  actions: {
    // A killed worker's export is begun again.
    START: { from: ['WAITING', 'RUNNING'], to: 'RUNNING', by, zh: '开始生成', en: 'Begun', event: 'export.started' },
    FINISH: { from: ['RUNNING'], to: 'DONE', by, zh: '生成完毕', en: 'Ready', event: 'export.finished' },
    FAIL: { from: ['WAITING', 'RUNNING'], to: 'FAILED', by, zh: '生成失败', en: 'Failed', event: 'export.failed' },
    EXPIRE: { from: ['DONE'], to: 'EXPIRED', by, zh: '过期删除', en: 'Expired and deleted', event: 'export.expired' },
  },
});
