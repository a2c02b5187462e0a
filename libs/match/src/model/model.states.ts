export const ModelState = {
  CANDIDATE: 'CANDIDATE',
  ACTIVE: 'ACTIVE',
  REJECTED: 'REJECTED',
  RETIRED: 'RETIRED',
} as const;
export type ModelState = keyof typeof ModelState;

export const ModelOrigin = { BUILT_IN: 'BUILT_IN', FITTED: 'FITTED' } as const;
export type ModelOrigin = keyof typeof ModelOrigin;

export type ModelAction = 'TAKE' | 'REJECT' | 'ACTIVATE' | 'RETIRE';
