import { defineTexts } from '../../app/i18n';
import { en } from './workspace.en';
import { zh } from './workspace.zh';

export const useTexts = defineTexts('workspace', zh, en);
