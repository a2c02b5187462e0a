import { defineTexts } from '../../app/i18n';
import { en } from './achievement.en';
import { zh } from './achievement.zh';

export const useTexts = defineTexts('achievement', zh, en);
