import { defineTexts } from '../../../app/words/i18n';
import { en } from './contract.en';
import { zh } from './contract.zh';
import { moneyEn } from './money.en';
import { moneyZh } from './money.zh';
import { registrationEn } from './registration.en';
import { registrationZh } from './registration.zh';

export const useTexts = defineTexts(
  'contract',
  { ...zh, ...moneyZh, ...registrationZh },
  { ...en, ...moneyEn, ...registrationEn },
);
