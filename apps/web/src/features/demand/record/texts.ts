import { defineTexts } from '../../../app/words/i18n';
import { en as sharedEn } from '../../../components/records/records.en';
import { zh as sharedZh } from '../../../components/records/records.zh';
import { en } from './record.en';
import { zh } from './record.zh';

/** The words of the record's page and of what one does with it. */
export const useTexts = defineTexts('demand.record', { ...sharedZh, ...zh }, { ...sharedEn, ...en });
