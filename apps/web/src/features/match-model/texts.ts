import { defineTexts } from '../../app/i18n';
import { en } from './match-model.en';
import { zh } from './match-model.zh';

export const useTexts = defineTexts('match-model', zh, en);
