import { defineTexts } from '../../app/words/i18n';
import { en } from './report.en';
import { zh } from './report.zh';

export const useTexts = defineTexts('report', zh, en);
