import { en } from './app.en';
import { zh } from './app.zh';
import { defineTexts } from './i18n';

/** The words of the frame around every page. */
export const useAppTexts = defineTexts('app', zh, en);
