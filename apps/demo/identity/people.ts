import { DEMO_DOMAIN, createDemoUser, type Role, type SeedContext } from '#identity';
import type { Viewer } from '#kernel/access';

/** Every account of the demo has this password; it is printed when the demo starts, and production refuses it by its hash. */
export const DEMO_PASSWORD = 'Kechuang2026!';

interface Person {
  key: string;
  name: string;
  roles: readonly Role[];
  organization?: string;
  /** Printed at start-up: one account of each kind. */
  shown?: { zh: string };
}

const PEOPLE: readonly Person[] = [
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

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** One account of each kind, as the start prints them. */
export const shownAccounts = (): DemoAccount[] =>
  PEOPLE.flatMap(({ key, name, shown }) =>
    shown ? [{ role: shown.zh, name, email: emailOf(key), password: DEMO_PASSWORD }] : [],
  );

/** Adds the demo's people unless their addresses are known. @returns each as the one who acts, by key */
export async function createPeople(
  context: SeedContext,
  organizationIds: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Viewer>> {
  const viewers = new Map<string, Viewer>();
  for (const { key, name, roles, organization } of PEOPLE) {
    const organizationId = organization && organizationIds[organization];
    const userId = await createDemoUser(context, {
      name,
      email: emailOf(key),
      password: DEMO_PASSWORD,
      roles,
      organizationId,
      isOrganizationAdministrator: !!organization,
    });
    viewers.set(key, { userId, sessionId: 'seed', name, roles, organizationId, locale: 'zh' });
  }
  return viewers;
}

function emailOf(key: string): string {
  return `${key}@${DEMO_DOMAIN}`;
}
