import { defineTexts } from '../../../app/words/i18n';
import { en } from './review.en';
import { zh } from './review.zh';

/** The words of an achievement under review. */
export const useTexts = defineTexts('achievement.review', zh, en);
