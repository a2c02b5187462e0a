import { defineTexts } from '../../app/words/i18n';
import { en } from './account.en';
import { zh } from './account.zh';

export const useTexts = defineTexts('account', zh, en);
