import { defineTexts } from '../../app/i18n';
import { en } from './export.en';
import { zh } from './export.zh';

export const useTexts = defineTexts('export', zh, en);
