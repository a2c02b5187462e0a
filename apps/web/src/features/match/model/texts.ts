import { defineTexts } from '../../../app/words/i18n';
import { en } from './model.en';
import { zh } from './model.zh';

export const useTexts = defineTexts('match.model', zh, en);
