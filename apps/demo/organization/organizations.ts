import type { SeedContext } from '#identity';
import { createDemoOrganization, makeCreditCode } from '#organization';
import type { OrganizationKind, SizeBand } from '#taxonomy';

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

export interface DemoOrganizations {
  /** Ids by the key that the demo's people name their organisation with. */
  byKey: Readonly<Record<string, string>>;
  byName: Readonly<Record<string, string>>;
}

/** Adds the demo's organisations unless their credit codes are known. */
export async function createOrganizations(context: SeedContext): Promise<DemoOrganizations> {
  const byKey: Record<string, string> = {};
  const byName: Record<string, string> = {};
  for (const [index, { key, ...organization }] of ORGANIZATIONS.entries()) {
    const creditCode = makeCreditCode(
      `${REGISTRAR[organization.kind] ?? '91'}${organization.regionCode}MA8${String(index + 1).padStart(6, '0')}`,
    );
    byKey[key] = byName[organization.name] = await createDemoOrganization(context, { ...organization, creditCode });
  }
  return { byKey, byName };
}
