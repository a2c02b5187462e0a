import { expect, it } from '@jest/globals';
import { mayMeet } from './pair-scoring.js';

it('nobody is matched with themselves', () => {
  expect(mayMeet({ organizationId: 'institute' }, { instituteId: 'institute' })).toBe(false);
});
