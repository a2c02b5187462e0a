import { defineTexts } from '../../../app/words/i18n';
import { en } from './snapshot.en';
import { zh } from './snapshot.zh';

export const useTexts = defineTexts('snapshot', zh, en);
