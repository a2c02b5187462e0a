import { defineTexts } from '../../app/i18n';
import { en } from './hands.en';
import { zh } from './hands.zh';

export const useHandsTexts = defineTexts('hands', zh, en);
