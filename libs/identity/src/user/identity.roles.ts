import { registerEnumType } from '@nestjs/graphql';

/** Who a person is on the platform; one person may hold several. */
export const Role = {
  ENTERPRISE: 'ENTERPRISE',
  RESEARCHER: 'RESEARCHER',
  INSTITUTE_OFFICE: 'INSTITUTE_OFFICE',
  BROKER: 'BROKER',
  EXPERT: 'EXPERT',
  GOVERNMENT: 'GOVERNMENT',
  ADMIN: 'ADMIN',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
registerEnumType(Role, { name: 'Role', description: 'Who a person is on the platform.' });

/** Whether a person's organisation has let them in. */
export const MemberState = { PENDING: 'PENDING', ACTIVE: 'ACTIVE' } as const;
export type MemberState = (typeof MemberState)[keyof typeof MemberState];
registerEnumType(MemberState, { name: 'MemberState' });

/** The languages of the platform, as the schema knows them. */
export const LocaleName = { zh: 'zh', en: 'en' } as const;
export type LocaleName = (typeof LocaleName)[keyof typeof LocaleName];
registerEnumType(LocaleName, { name: 'Locale' });
