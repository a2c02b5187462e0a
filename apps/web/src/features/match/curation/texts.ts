import { defineTexts } from '../../../app/words/i18n';
import { en } from './curation.en';
import { zh } from './curation.zh';

export const useCurationTexts = defineTexts('match.curation', zh, en);
