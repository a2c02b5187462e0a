export const RunState = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', DONE: 'DONE', SUPERSEDED: 'SUPERSEDED' } as const;
export type RunState = keyof typeof RunState;
export type RunAction = 'PAUSE' | 'RESUME' | 'FINISH' | 'SUPERSEDE';
