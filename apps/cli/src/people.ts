import { Role, createDemoUser } from '#identity';
import type { Viewer } from '#kernel/access';
import { createDemoOrganization, makeCreditCode } from '#organization';
import type { OrganizationKind, SizeBand } from '#taxonomy';
import type { INestApplicationContext } from '@nestjs/common';

/** Every account of the demo has this password; it is printed when the demo starts, and a production database refuses it. */
export const DEMO_PASSWORD = 'Kechuang2026!';

interface DemoOrganization {
  key: string;
  name: string;
  kind: OrganizationKind;
  regionCode: string;
  industryCode?: string;
  sizeBand?: SizeBand;
  state?: 'PENDING';
}

/** Fictional firms and institutes; the word 示例 is part of each name so that nobody takes them for real ones. */
const ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    key: 'foundry',
    name: '三元金石铸造有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C391',
    sizeBand: 'MEDIUM',
  },
  {
    key: 'machines',
    name: '三元星火智能装备有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C541',
    sizeBand: 'MEDIUM',
  },
  {
    key: 'steel',
    name: '三元赤焰钢铁有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C120',
    sizeBand: 'LARGE',
  },
  {
    key: 'fluorine',
    name: '三元晨曦氟材料有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C651',
    sizeBand: 'MEDIUM',
  },
  {
    key: 'data',
    name: '三元云图数据有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'I550',
    sizeBand: 'SMALL',
  },
  {
    key: 'orchard',
    name: '三元青竹农业合作社（示例）',
    kind: 'COOPERATIVE',
    regionCode: '350404',
    industryCode: 'A152',
    sizeBand: 'SMALL',
  },
  {
    key: 'meat',
    name: '三元沙溪肉制品有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C353',
    sizeBand: 'SMALL',
  },
  { key: 'street', name: '三元清溪街道办事处（示例）', kind: 'PUBLIC_BODY', regionCode: '350404' },
  { key: 'health', name: '三元康护医疗服务中心（示例）', kind: 'PUBLIC_BODY', regionCode: '350404' },
  { key: 'xiamen', name: '厦门鹭海大学（示例）', kind: 'UNIVERSITY', regionCode: '350203' },
  { key: 'materials', name: '上海江海材料研究院（示例）', kind: 'INSTITUTE', regionCode: '310112' },
  { key: 'pujiang', name: '上海浦江智能技术研究所（示例）', kind: 'INSTITUTE', regionCode: '310115' },
  { key: 'fuzhou', name: '福州东湖理工学院（示例）', kind: 'UNIVERSITY', regionCode: '350102' },
  {
    key: 'newcomer',
    name: '三元新竹包装有限公司（示例）',
    kind: 'ENTERPRISE',
    regionCode: '350404',
    industryCode: 'C231',
    sizeBand: 'MICRO',
    state: 'PENDING',
  },
];

/** The first two characters of a credit code, by who registers: 11 and 12 public bodies and institutions, 93 cooperatives, 91 firms (GB 32100-2015). */
const REGISTRAR: Partial<Record<OrganizationKind, string>> = {
  PUBLIC_BODY: '11',
  UNIVERSITY: '12',
  INSTITUTE: '12',
  COOPERATIVE: '93',
};

interface DemoPerson {
  key: string;
  name: string;
  roles: readonly Role[];
  organization?: string;
  /** Printed at start-up: one account of each kind. */
  shown?: { zh: string };
}

const PEOPLE: readonly DemoPerson[] = [
  { key: 'enterprise', name: '林晓峰', roles: ['ENTERPRISE'], organization: 'foundry', shown: { zh: '企业' } },
  { key: 'researcher', name: '陈思远', roles: ['RESEARCHER'], organization: 'xiamen', shown: { zh: '科研人员' } },
  { key: 'office', name: '黄淑敏', roles: ['INSTITUTE_OFFICE'], organization: 'xiamen', shown: { zh: '院校管理' } },
  { key: 'broker', name: '吴文清', roles: ['BROKER'], shown: { zh: '技术经理人' } },
  { key: 'broker2', name: '郑海燕', roles: ['BROKER'], shown: { zh: '技术经理人（复核）' } },
  { key: 'government', name: '张立新', roles: ['GOVERNMENT'], shown: { zh: '政府' } },
  { key: 'admin', name: '系统管理员', roles: ['ADMIN', 'BROKER'], shown: { zh: '管理员' } },
  { key: 'machines', name: '许志强', roles: ['ENTERPRISE'], organization: 'machines' },
  { key: 'steel', name: '罗建国', roles: ['ENTERPRISE'], organization: 'steel' },
  { key: 'fluorine', name: '江雪', roles: ['ENTERPRISE'], organization: 'fluorine' },
  { key: 'data', name: '游明', roles: ['ENTERPRISE'], organization: 'data' },
  { key: 'orchard', name: '邓秋生', roles: ['ENTERPRISE'], organization: 'orchard' },
  { key: 'meat', name: '范丽', roles: ['ENTERPRISE'], organization: 'meat' },
  { key: 'street', name: '官小云', roles: ['ENTERPRISE'], organization: 'street' },
  { key: 'newcomer', name: '俞家豪', roles: ['ENTERPRISE'], organization: 'newcomer' },
  { key: 'materials', name: '顾承志', roles: ['RESEARCHER'], organization: 'materials' },
  { key: 'materials-office', name: '沈佳', roles: ['INSTITUTE_OFFICE'], organization: 'materials' },
  { key: 'pujiang', name: '陆一鸣', roles: ['RESEARCHER'], organization: 'pujiang' },
  { key: 'pujiang-office', name: '周敏', roles: ['INSTITUTE_OFFICE'], organization: 'pujiang' },
  { key: 'fuzhou', name: '蔡青山', roles: ['RESEARCHER'], organization: 'fuzhou' },
  { key: 'fuzhou-office', name: '方洁', roles: ['INSTITUTE_OFFICE'], organization: 'fuzhou' },
];

/** The addresses of the demo's accounts. */
export const demoEmails = (): string[] => PEOPLE.map(({ key }) => emailOf(key));

export interface DemoCast {
  viewer: (key: string) => Viewer;
  organizationIds: Readonly<Record<string, string>>;
  accounts: { role: string; name: string; email: string; password: string }[];
}

/** Adds the demo's organisations and people unless they are there. */
export async function createCast(app: INestApplicationContext): Promise<DemoCast> {
  const ids: Record<string, string> = {};
  const organizationIds: Record<string, string> = {};
  for (const [index, { key, ...organization }] of ORGANIZATIONS.entries()) {
    const creditCode = makeCreditCode(
      `${REGISTRAR[organization.kind] ?? '91'}${organization.regionCode}MA8${String(index + 1).padStart(6, '0')}`,
    );
    ids[key] = organizationIds[organization.name] = await createDemoOrganization(app, { ...organization, creditCode });
  }
  const viewers = new Map<string, Viewer>();
  for (const { key, name, roles, organization } of PEOPLE) {
    const organizationId = organization && ids[organization];
    const userId = await createDemoUser(app, {
      name,
      email: emailOf(key),
      password: DEMO_PASSWORD,
      roles,
      organizationId,
      isOrganizationAdministrator: !!organization,
    });
    viewers.set(key, { userId, sessionId: 'seed', name, roles, organizationId, locale: 'zh' });
  }
  return {
    organizationIds,
    viewer: (key) => viewers.get(key)!,
    accounts: PEOPLE.flatMap(({ key, name, shown }) =>
      shown ? [{ role: shown.zh, name, email: emailOf(key), password: DEMO_PASSWORD }] : [],
    ),
  };
}

function emailOf(key: string): string {
  return `${key}@demo.test`;
}
