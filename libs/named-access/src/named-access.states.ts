/** Where a request for named data stands. */
export const NamedGrantState = {
  REQUESTED: 'REQUESTED',
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  REVOKED: 'REVOKED',
} as const;
export type NamedGrantState = keyof typeof NamedGrantState;

export const NamedGrantAction = { GRANT: 'GRANT', REFUSE: 'REFUSE', WITHDRAW: 'WITHDRAW', REVOKE: 'REVOKE' } as const;
export type NamedGrantAction = keyof typeof NamedGrantAction;
