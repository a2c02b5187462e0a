import { defineTexts } from '../../../app/words/i18n';
import { en } from './unserved.en';
import { zh } from './unserved.zh';

export const useUnservedTexts = defineTexts('match.unserved', zh, en);
