import { defineTexts } from '../../app/words/i18n';
import { en } from './target.en';
import { zh } from './target.zh';

export const useTexts = defineTexts('target', zh, en);
