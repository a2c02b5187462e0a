import { defineTexts } from '../../app/words/i18n';
import { en } from './achievement.en';
import { zh } from './achievement.zh';

export const useTexts = defineTexts('achievement', zh, en);
