import { defineTexts } from '../../app/i18n';
import { en } from './review.en';
import { zh } from './review.zh';

export const useTexts = defineTexts('review', zh, en);
