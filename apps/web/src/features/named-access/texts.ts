import { defineTexts } from '../../app/words/i18n';
import { en } from './named-access.en';
import { zh } from './named-access.zh';

export const useTexts = defineTexts('named-access', zh, en);
