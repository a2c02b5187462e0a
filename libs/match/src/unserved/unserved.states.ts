/** How far the centre has come in finding somebody for a demand that nobody here can serve. */
export const ScoutState = { OPEN: 'OPEN', ASKED: 'ASKED', ANSWERED: 'ANSWERED' } as const;
export type ScoutState = keyof typeof ScoutState;
