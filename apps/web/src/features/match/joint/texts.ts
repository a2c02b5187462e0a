import { defineTexts } from '../../../app/words/i18n';
import { en } from './joint.en';
import { zh } from './joint.zh';

export const useJointTexts = defineTexts('match.joint', zh, en);
