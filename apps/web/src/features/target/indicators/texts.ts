import { defineTexts } from '../../../app/i18n';
import { en } from './indicators.en';
import { zh } from './indicators.zh';

export const useTexts = defineTexts('indicators', zh, en);
