import { defineTexts } from '../../app/i18n';
import { en } from './identity.en';
import { zh } from './identity.zh';

export const useTexts = defineTexts('identity', zh, en);
