import { defineEnum } from '#kernel/values';

/** Where an import stands; the table of moves is `bulk-import.lifecycle.ts`. */
export const ImportState = defineEnum('ImportState', 'Where an import stands 导入状态.', {
  CHECKING: { zh: '检查中', en: 'Checking' },
  CHECKED: { zh: '已检查', en: 'Checked', about: 'It waits for a person to confirm it' },
  REFUSED: { zh: '无法读取', en: 'Not readable' },
  RUNNING: { zh: '导入中', en: 'Running' },
  DONE: { zh: '已完成', en: 'Done' },
  FAILED: { zh: '未完成', en: 'Stopped', about: 'It can be confirmed again and goes on where it can' },
});
export type ImportState = keyof typeof ImportState;

export type ImportAction = 'CHECK' | 'REFUSE' | 'CONFIRM' | 'FINISH' | 'FAIL';

/** The worker is at it. */
export const UNDER_WAY: readonly ImportState[] = ['CHECKING', 'RUNNING'];
