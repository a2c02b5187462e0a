import { defineTexts } from '../../app/words/i18n';
import { en } from './portal.en';
import { zh } from './portal.zh';

export const useTexts = defineTexts('portal', zh, en);
