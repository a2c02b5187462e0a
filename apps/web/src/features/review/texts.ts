import { defineTexts } from '../../app/words/i18n';
import { en } from './review.en';
import { zh } from './review.zh';

export const useTexts = defineTexts('review', zh, en);
