import { expect, it } from '@jest/globals';
import { mayMeet } from './pair-scoring.js';

it('no organisation is matched with itself', () => {
  expect(mayMeet({ organizationId: 'institute' }, { instituteId: 'institute' })).toBe(false);
});
