import { defineTexts } from '../../app/words/i18n';
import { en } from './components.en';
import { zh } from './components.zh';

/** The words of the shared components. */
export const useTexts = defineTexts('components', zh, en);
