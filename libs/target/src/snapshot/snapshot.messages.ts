import { declareMessages } from '#kernel/errors';

export const snapshotMessages = declareMessages({
  'snapshot.moving': {
    zh: '此刻正有合同入账，请再试一次。',
    en: 'Contracts are being posted right now. Please try again.',
  },
});
