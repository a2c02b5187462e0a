/** Where an import stands; the table of moves is `bulk-import.lifecycle.ts`. */
export const ImportState = {
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  REFUSED: 'REFUSED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
} as const;
export type ImportState = keyof typeof ImportState;

export type ImportAction = 'CHECK' | 'REFUSE' | 'CONFIRM' | 'FINISH' | 'FAIL';

/** The worker is at it. */
export const UNDER_WAY: readonly ImportState[] = ['CHECKING', 'RUNNING'];
