import { defineTexts } from '../../app/i18n';
import { en } from './demand.en';
import { zh } from './demand.zh';

export const useTexts = defineTexts('demand', zh, en);
