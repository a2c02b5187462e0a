import { defineTexts } from '../../app/words/i18n';
import { en } from './identity.en';
import { zh } from './identity.zh';

export const useTexts = defineTexts('identity', zh, en);
