import { defineTexts } from '../../app/words/i18n';
import { en } from './bulk-import.en';
import { zh } from './bulk-import.zh';

export const useTexts = defineTexts('bulk-import', zh, en);
