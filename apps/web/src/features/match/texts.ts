import { defineTexts } from '../../app/i18n';
import { en } from './match.en';
import { zh } from './match.zh';

export const useTexts = defineTexts('match', zh, en);
