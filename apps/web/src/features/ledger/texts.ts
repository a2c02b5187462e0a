import { defineTexts } from '../../app/words/i18n';
import { en } from './ledger.en';
import { zh } from './ledger.zh';

export const useTexts = defineTexts('ledger', zh, en);
