import { defineTexts } from '../../app/words/i18n';
import { en } from './demand.en';
import { zh } from './demand.zh';

export const useTexts = defineTexts('demand', zh, en);
