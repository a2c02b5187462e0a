export const RunState = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', DONE: 'DONE', SUPERSEDED: 'SUPERSEDED' } as const;
export type RunState = keyof typeof RunState;
export const RunAction = { PAUSE: 'PAUSE', RESUME: 'RESUME', FINISH: 'FINISH', SUPERSEDE: 'SUPERSEDE' } as const;
export type RunAction = keyof typeof RunAction;
