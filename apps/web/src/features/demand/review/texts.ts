import { defineTexts } from '../../../app/words/i18n';
import { en } from './review.en';
import { zh } from './review.zh';

/** The words of a demand under review. */
export const useTexts = defineTexts('demand.review', zh, en);
