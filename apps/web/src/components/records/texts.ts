import { defineTexts } from '../../app/words/i18n';
import { en } from './records.en';
import { zh } from './records.zh';

/** The words of what one does with a demand or an achievement. */
export const useTexts = defineTexts('records', zh, en);
