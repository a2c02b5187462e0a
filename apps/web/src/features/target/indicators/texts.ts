import { defineTexts } from '../../../app/words/i18n';
import { en } from './indicators.en';
import { zh } from './indicators.zh';

export const useTexts = defineTexts('indicators', zh, en);
