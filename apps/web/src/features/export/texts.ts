import { defineTexts } from '../../app/words/i18n';
import { en } from './export.en';
import { zh } from './export.zh';

export const useTexts = defineTexts('export', zh, en);
