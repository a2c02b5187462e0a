import { defineEnum } from '#kernel/values';

/** Why a broker takes a pair, or a whole organisation, out for a demand. The first five say something about the fit, the rest about the people. */
export const BanReason = defineEnum(
  'BanReason',
  'Why a broker takes a pair, or a whole organisation, out for a demand 排除原因.',
  {
    WRONG_FIELD: { zh: '领域不对', en: 'Wrong field' },
    WRONG_OBJECT: { zh: '对象不对', en: 'Wrong object' },
    TOO_EARLY: { zh: '太早期', en: 'Too early' },
    WORDS_ONLY: { zh: '只有字面相同', en: 'Only words in common' },
    KNOWN: { zh: '已经了解', en: 'Already known' },
    PARTNER: { zh: '本来就是合作方', en: 'Already a partner' },
    COMPETITOR: { zh: '竞争对手', en: 'A competitor' },
    ASKED: { zh: '企业要求回避', en: 'The firm asked for it' },
    OTHER: { zh: '其他', en: 'Other' },
  },
);
export type BanReason = keyof typeof BanReason;

export const BanScope = defineEnum('BanScope', 'What is taken out for a demand 排除范围.', {
  ACHIEVEMENT: { zh: '这一项成果', en: 'This achievement' },
  ORGANIZATION: { zh: '整个单位', en: 'The whole organisation' },
});
export type BanScope = keyof typeof BanScope;

export const NotRelevantReason = defineEnum(
  'NotRelevantReason',
  'Why a recommendation does not concern the person who got it 不相关的原因; no partner is declined by it.',
  {
    WRONG_FIELD: { zh: '领域不对', en: 'Wrong field' },
    WRONG_OBJECT: { zh: '对象不对', en: 'Wrong object' },
    TOO_EARLY: { zh: '太早期', en: 'Too early' },
    WORDS_ONLY: { zh: '只有字面相同', en: 'Only words in common' },
    KNOWN: { zh: '已经了解', en: 'Already known' },
    OTHER: { zh: '其他', en: 'Other' },
  },
);
export type NotRelevantReason = keyof typeof NotRelevantReason;
