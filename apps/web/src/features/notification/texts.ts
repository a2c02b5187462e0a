import { defineTexts } from '../../app/words/i18n';
import { en } from './notification.en';
import { zh } from './notification.zh';

export const useTexts = defineTexts('notification', zh, en);
