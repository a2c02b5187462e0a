import type { Sentence } from '#kernel/errors';
import type { ContractKind } from './contract.states.js';

/**
 * The lists of the registration form 技术合同认定登记, as the form prints them. They are data: an authority that changes its form changes a
 * row here, and what was recorded before keeps its value.
 */
function list<Key extends string>(rows: Readonly<Record<Key, Sentence>>): Readonly<Record<Key, Sentence>> {
  return rows;
}

/** 单位性质: what kind of body a party is. */
export const partyNatures = list({
  STATE_ENTERPRISE: { zh: '国有企业', en: 'State-owned enterprise' },
  PRIVATE_ENTERPRISE: { zh: '民营企业', en: 'Private enterprise' },
  FOREIGN_ENTERPRISE: { zh: '外商及港澳台投资企业', en: 'Enterprise with foreign, Hong Kong, Macao or Taiwan capital' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
  UNIVERSITY: { zh: '高等院校', en: 'University or college' },
  RESEARCH_INSTITUTE: { zh: '科研机构', en: 'Research institute' },
  MEDICAL: { zh: '医疗卫生机构', en: 'Medical institution' },
  PUBLIC_BODY: { zh: '机关及事业单位', en: 'Public body' },
  ASSOCIATION: { zh: '社会团体', en: 'Association' },
  PERSON: { zh: '自然人', en: 'Natural person' },
  OVERSEAS: { zh: '境外机构', en: 'Body abroad' },
  OTHER: { zh: '其他组织', en: 'Other' },
});
export type PartyNature = keyof typeof partyNatures;

/** What of a kind the contract is; each belongs to one kind of contract. */
export const subKinds: Readonly<Record<SubKind, Sentence & { of: ContractKind }>> = {
  PATENT_RIGHT: { zh: '专利权转让', en: 'Transfer of a patent', of: 'TRANSFER' },
  PATENT_APPLICATION: { zh: '专利申请权转让', en: 'Transfer of a patent application', of: 'TRANSFER' },
  SECRET_TRANSFER: { zh: '技术秘密转让', en: 'Transfer of a technical secret', of: 'TRANSFER' },
  PATENT_LICENCE: { zh: '专利实施许可', en: 'Patent licence', of: 'LICENCE' },
  SECRET_LICENCE: { zh: '技术秘密使用许可', en: 'Licence of a technical secret', of: 'LICENCE' },
};
export type SubKind = 'PATENT_RIGHT' | 'PATENT_APPLICATION' | 'SECRET_TRANSFER' | 'PATENT_LICENCE' | 'SECRET_LICENCE';

/** 技术领域 of the form; the plan's own field is another list. */
export const technologyAreas = list({
  ELECTRONICS: { zh: '电子信息', en: 'Electronics and information' },
  AEROSPACE: { zh: '航空航天', en: 'Aerospace' },
  MANUFACTURING: { zh: '先进制造', en: 'Advanced manufacturing' },
  BIOMEDICINE: { zh: '生物、医药和医疗器械', en: 'Biology, medicine and medical devices' },
  MATERIALS: { zh: '新材料及其应用', en: 'New materials' },
  ENERGY: { zh: '新能源与高效节能', en: 'New energy and energy saving' },
  ENVIRONMENT: { zh: '环境保护与资源综合利用', en: 'Environment and resources' },
  NUCLEAR: { zh: '核应用', en: 'Nuclear applications' },
  AGRICULTURE: { zh: '农业', en: 'Agriculture' },
  TRANSPORT: { zh: '现代交通', en: 'Transport' },
  SOCIETY: { zh: '城市建设与社会发展', en: 'Cities and society' },
});
export type TechnologyArea = keyof typeof technologyAreas;

/** 知识产权 that the contract is about. */
export const ipKinds = list({
  SECRET: { zh: '技术秘密', en: 'Technical secret' },
  INVENTION: { zh: '发明专利', en: 'Invention patent' },
  UTILITY_MODEL: { zh: '实用新型专利', en: 'Utility model' },
  DESIGN: { zh: '外观设计专利', en: 'Design patent' },
  SOFTWARE: { zh: '计算机软件著作权', en: 'Software copyright' },
  LAYOUT: { zh: '集成电路布图设计专有权', en: 'Layout design of integrated circuits' },
  PLANT_VARIETY: { zh: '植物新品种权', en: 'Plant variety' },
  BIOMEDICAL: { zh: '生物、医药新品种权', en: 'Biological or medical variety' },
  NONE: { zh: '未涉及知识产权', en: 'None' },
});
export type IpKind = keyof typeof ipKinds;

/** 计划来源: the public programme that the project belongs to. */
export const planSources = list({
  NATIONAL: { zh: '国家计划', en: 'National programme' },
  MINISTRY: { zh: '部门计划', en: 'Ministry programme' },
  PROVINCIAL: { zh: '省（自治区、直辖市）及计划单列市计划', en: 'Provincial programme' },
  CITY: { zh: '地市县计划', en: 'City or county programme' },
  NONE: { zh: '计划外', en: 'No programme' },
});
export type PlanSource = keyof typeof planSources;

/** 社会经济目标. */
export const goals = list({
  ENVIRONMENT: { zh: '环境保护、生态建设及污染防治', en: 'Environment and ecology' },
  ENERGY: { zh: '能源生产、分配和合理利用', en: 'Energy' },
  HEALTH: { zh: '卫生事业发展', en: 'Health' },
  EDUCATION: { zh: '教育事业发展', en: 'Education' },
  INFRASTRUCTURE: { zh: '基础设施以及城市和农村规划', en: 'Infrastructure and planning' },
  SOCIETY: { zh: '社会发展和社会服务', en: 'Society and social services' },
  EARTH: { zh: '地球和大气层的探索与利用', en: 'Exploration of the earth and atmosphere' },
  SPACE: { zh: '民用空间探测及开发', en: 'Civil space' },
  AGRICULTURE: { zh: '农林牧渔业发展', en: 'Agriculture, forestry and fishery' },
  INDUSTRY: { zh: '工商业发展', en: 'Industry and commerce' },
  BASIC: { zh: '非定向研究', en: 'Undirected research' },
  CIVIL: { zh: '其他民用目标', en: 'Other civil goals' },
});
export type Goal = keyof typeof goals;

/** Every list by its name, as the web app and printed forms ask for it. */
export const formLists = { partyNatures, subKinds, technologyAreas, ipKinds, planSources, goals } satisfies Record<
  string,
  Readonly<Record<string, Sentence>>
>;
export type FormList = keyof typeof formLists;
