import { defineTexts } from '../../app/words/i18n';
import { en } from './match.en';
import { zh } from './match.zh';

export const useTexts = defineTexts('match', zh, en);
