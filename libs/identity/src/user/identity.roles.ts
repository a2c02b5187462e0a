import { defineEnum } from '#kernel/values';
/** Who a person is on the platform; one person may hold several. */
export const Role = defineEnum('Role', 'Who a person is on the platform 角色.', {
  ENTERPRISE: { zh: '企业用户', en: 'Enterprise', about: 'Posts demands for a firm' },
  RESEARCHER: { zh: '科研人员', en: 'Researcher', about: 'Lists achievements' },
  INSTITUTE_OFFICE: { zh: '院所管理', en: 'Institute office', about: 'Reviews the achievements of its institute' },
  BROKER: { zh: '技术经理人', en: 'Broker', about: 'Technology manager at the service centre' },
  EXPERT: { zh: '评审专家', en: 'Expert' },
  GOVERNMENT: { zh: '科技主管部门', en: 'Government', about: 'Sees figures, and names for a while when they are lent' },
  ADMIN: { zh: '平台管理员', en: 'Administrator' },
});
export type Role = keyof typeof Role;

export const MemberState = defineEnum('MemberState', 'Whether a person’s organisation has let them in 成员状态.', {
  PENDING: { zh: '待批准', en: 'Asks to join' },
  ACTIVE: { zh: '已加入', en: 'Member' },
});
export type MemberState = keyof typeof MemberState;

export const LocaleName = defineEnum('Locale', 'The languages of the platform 语言.', {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
});
export type LocaleName = keyof typeof LocaleName;
