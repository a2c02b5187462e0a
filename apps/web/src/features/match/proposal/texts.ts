import { defineTexts } from '../../../app/words/i18n';
import { en } from './proposal.en';
import { zh } from './proposal.zh';

/** The words of proposing a match. */
export const useTexts = defineTexts('match.proposal', zh, en);
