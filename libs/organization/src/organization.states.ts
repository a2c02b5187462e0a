import { defineEnum, defineUnnamedEnum } from '#kernel/values';
export const OrganizationState = defineEnum(
  'OrganizationState',
  'Whether a broker has verified that an organisation is who it says it is 单位核验状态.',
  {
    PENDING: { zh: '待核验', en: 'Awaiting verification' },
    VERIFIED: { zh: '已核验', en: 'Verified' },
    REJECTED: { zh: '未通过', en: 'Not verified' },
  },
);
export type OrganizationState = keyof typeof OrganizationState;

export const OrganizationAction = defineUnnamedEnum(
  'OrganizationAction',
  'What is done with an organisation (单位核验操作).',
  'VERIFY',
  'REJECT',
  'RESUBMIT',
);
export type OrganizationAction = keyof typeof OrganizationAction;
