import { defineTexts } from '../../app/i18n';
import { en } from './organization.en';
import { zh } from './organization.zh';

export const useTexts = defineTexts('organization', zh, en);
