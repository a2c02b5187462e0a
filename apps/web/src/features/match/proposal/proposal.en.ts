import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './proposal.zh';

export const en: TextsOf<typeof zh> = {
  demand: 'Answer with my achievement',
  achievement: 'Propose my demand',
  'visitor.demand': 'Can you solve this? Sign in and answer with your achievement.',
  'visitor.achievement': 'Do you need this? Sign in and propose your demand.',
  signIn: 'Sign in',
  register: 'Register',
  'choose.demand': 'Choose a published achievement',
  'choose.achievement': 'Choose a published demand',
  send: 'Propose',
  explain: 'Both sides are compared, and you see what fits and what does not; a broker follows up.',
  'none.demand': 'You have no published achievement yet.',
  'none.achievement': 'You have no published demand yet.',
  'new.demand': 'List an achievement',
  'new.achievement': 'Post a demand',
  done: 'Proposed',
};
