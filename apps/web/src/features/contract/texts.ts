import { defineTexts } from '../../app/i18n';
import { en } from './contract.en';
import { zh } from './contract.zh';

export const useTexts = defineTexts('contract', zh, en);
