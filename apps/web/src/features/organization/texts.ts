import { defineTexts } from '../../app/words/i18n';
import { en } from './organization.en';
import { zh } from './organization.zh';

export const useTexts = defineTexts('organization', zh, en);
