import { defineEnum } from '#kernel/values';

export const ScoutState = defineEnum(
  'ScoutState',
  'How far the centre has come in finding somebody for a demand that nobody here can serve 寻访状态.',
  {
    OPEN: { zh: '待寻访', en: 'To be scouted' },
    ASKED: { zh: '已询问', en: 'Asked' },
    ANSWERED: { zh: '已有答复', en: 'Answered' },
  },
);
export type ScoutState = keyof typeof ScoutState;
