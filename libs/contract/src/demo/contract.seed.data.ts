import type { Field } from '#taxonomy';
import type { ContractKind, PaymentMode } from '../core/contract.states.js';

/** How far a demo contract has come. */
export type DemoStage = 'DRAFT' | 'AWAITING' | 'SIGNED' | 'REGISTERED' | 'SETTLED';

export interface DemoContract {
  name: string;
  kind: ContractKind;
  field: Field;
  /** 万元. */
  wan: number;
  /** Technology amount in per cent of the total. */
  technology: number;
  mode: PaymentMode;
  signedOn: string;
  buyer: [name: string, region: string];
  seller: [name: string, region: string];
  /** Share of the total per instalment and the days after signing on which it is due; the first `paid` of them are paid on their day. */
  instalments: [percent: number, days: number][];
  paid: number;
  stage: DemoStage;
  more: More;
}

/** What some of the demo's contracts show besides. */
export interface More {
  mode?: PaymentMode;
  /** A supplementary agreement so many days after the signing: 万元 more, due so many days after the signing. */
  amended?: { after: number; wan: number; dueAfter: number; summary: string };
  /** Royalty statements: period and day in days after the signing, base and royalty in 万元. */
  royalties?: { from: number; to: number; base: number; wan: number }[];
  foreign?: { currency: string; rate: string };
  furtherBuyer?: [name: string, region: string];
  furtherSeller?: [name: string, region: string];
}

const SANYUAN = '350404';
const MEILIE: [string, string] = ['三元星火智能装备有限公司（示例）', SANYUAN];
const FLUORINE: [string, string] = ['三元晨曦氟材料有限公司（示例）', SANYUAN];
const STEEL: [string, string] = ['三元金石铸造有限公司（示例）', SANYUAN];
const BAMBOO: [string, string] = ['三元青竹农业合作社（示例）', SANYUAN];
const CLOUD: [string, string] = ['三元云图数据有限公司（示例）', SANYUAN];
const HEALTH: [string, string] = ['三元康护医疗服务中心（示例）', SANYUAN];
const SHANGHAI: [string, string] = ['上海江海材料研究院（示例）', '310112'];
const PUDONG: [string, string] = ['上海浦江智能技术研究所（示例）', '310115'];
const FUZHOU: [string, string] = ['福州东湖理工学院（示例）', '350102'];
const XIAMEN: [string, string] = ['厦门鹭海大学（示例）', '350203'];
const BEIJING: [string, string] = ['北京北辰化工研究院（示例）', '110108'];

/** The tale of one contract each: amended, paid by royalties, in another currency, with several parties. */
const MORE: Readonly<Record<string, More>> = {
  钢渣余热回收系统开发: {
    amended: {
      after: 60,
      wan: 220,
      dueAfter: 420,
      summary: '增加二期余热锅炉接口设计，成交额增加 220 万元，增加一期付款。',
    },
    furtherSeller: ['福州东湖理工学院（示例）', '350102'],
  },
  氟橡胶密封件配方专利许可: {
    mode: 'ROYALTY_WITH_ENTRY_FEE',
    royalties: [
      { from: 30, to: 200, base: 2600, wan: 78 },
      { from: 201, to: 380, base: 4100, wan: 123 },
    ],
  },
  大型铸件凝固模拟软件定制: { foreign: { currency: 'EUR', rate: '8.166667' } },
  六氟磷酸锂副产盐酸提纯: { furtherBuyer: ['三元青竹农业合作社（示例）', SANYUAN] },
};

const HALVES: [number, number][] = [
  [50, 10],
  [50, 180],
];
const THIRDS: [number, number][] = [
  [30, 15],
  [40, 120],
  [30, 300],
];
const ONCE: [number, number][] = [[100, 20]];

type Row = [
  name: string,
  kind: ContractKind,
  field: Field,
  wan: number,
  technology: number,
  signedOn: string,
  buyer: [string, string],
  seller: [string, string],
  instalments: [number, number][],
  paid: number,
  stage: DemoStage,
];

const ROWS: Row[] = [
  [
    '高锰钢衬板凝固工艺优化',
    'DEVELOPMENT_COMMISSIONED',
    'STEEL_EQUIPMENT',
    1280,
    92,
    '2025-01-16',
    STEEL,
    SHANGHAI,
    THIRDS,
    3,
    'SETTLED',
  ],
  [
    '含氟电解液添加剂中试放大',
    'DEVELOPMENT_JOINT',
    'FLUORINE_MATERIALS',
    2200,
    80,
    '2025-02-27',
    FLUORINE,
    BEIJING,
    THIRDS,
    3,
    'REGISTERED',
  ],
  [
    '笋竹智能分选设备技术转让',
    'TRANSFER',
    'MODERN_AGRICULTURE',
    520,
    100,
    '2025-03-11',
    BAMBOO,
    FUZHOU,
    HALVES,
    2,
    'SETTLED',
  ],
  [
    '轧辊在线探伤系统开发',
    'DEVELOPMENT_COMMISSIONED',
    'STEEL_EQUIPMENT',
    1150,
    78,
    '2025-03-28',
    MEILIE,
    PUDONG,
    THIRDS,
    3,
    'REGISTERED',
  ],
  [
    '园区能耗数字孪生平台',
    'DEVELOPMENT_COMMISSIONED',
    'DIGITAL_ECONOMY',
    960,
    88,
    '2025-04-22',
    CLOUD,
    XIAMEN,
    HALVES,
    2,
    'SETTLED',
  ],
  [
    '氟橡胶密封件配方专利许可',
    'LICENCE',
    'FLUORINE_MATERIALS',
    1600,
    100,
    '2025-05-15',
    FLUORINE,
    SHANGHAI,
    [[60, 10]],
    1,
    'REGISTERED',
  ],
  ['基层康复评估算法服务', 'SERVICE', 'PUBLIC_WELFARE', 330, 100, '2025-06-06', HEALTH, XIAMEN, ONCE, 1, 'SETTLED'],
  [
    '工程机械结构件焊接机器人单元',
    'DEVELOPMENT_JOINT',
    'STEEL_EQUIPMENT',
    1850,
    64,
    '2025-06-30',
    MEILIE,
    SHANGHAI,
    THIRDS,
    3,
    'REGISTERED',
  ],
  [
    '六氟磷酸锂副产盐酸提纯',
    'DEVELOPMENT_COMMISSIONED',
    'FLUORINE_MATERIALS',
    3600,
    85,
    '2025-08-19',
    FLUORINE,
    BEIJING,
    THIRDS,
    3,
    'REGISTERED',
  ],
  [
    '食用菌工厂化环境控制',
    'CONSULTING',
    'MODERN_AGRICULTURE',
    410,
    100,
    '2025-09-09',
    BAMBOO,
    FUZHOU,
    HALVES,
    2,
    'SETTLED',
  ],
  ['低空巡检数据处理服务', 'SERVICE', 'FUTURE_INDUSTRY', 640, 96, '2025-09-26', CLOUD, PUDONG, HALVES, 2, 'REGISTERED'],
  ['铸造车间粉尘监测与联控', 'SERVICE', 'DIGITAL_ECONOMY', 760, 90, '2025-10-17', STEEL, XIAMEN, HALVES, 2, 'SIGNED'],
  [
    '含氟聚合物微球制备技术',
    'LICENCE',
    'FLUORINE_MATERIALS',
    1420,
    100,
    '2025-11-21',
    FLUORINE,
    SHANGHAI,
    THIRDS,
    2,
    'REGISTERED',
  ],
  [
    '县域慢病随访平台',
    'DEVELOPMENT_COMMISSIONED',
    'PUBLIC_WELFARE',
    880,
    86,
    '2025-12-18',
    HEALTH,
    FUZHOU,
    HALVES,
    2,
    'REGISTERED',
  ],
  [
    '两地高校联合仿真软件（双方均在区外）',
    'DEVELOPMENT_JOINT',
    'DIGITAL_ECONOMY',
    450,
    100,
    '2025-12-03',
    XIAMEN,
    PUDONG,
    HALVES,
    2,
    'SIGNED',
  ],
  [
    '大型铸件凝固模拟软件定制',
    'DEVELOPMENT_COMMISSIONED',
    'STEEL_EQUIPMENT',
    980,
    95,
    '2026-01-20',
    STEEL,
    SHANGHAI,
    THIRDS,
    2,
    'REGISTERED',
  ],
  [
    '年产千吨级含氟特种气体工艺包',
    'TRANSFER',
    'FLUORINE_MATERIALS',
    4800,
    76,
    '2026-03-12',
    FLUORINE,
    BEIJING,
    [
      [40, 20],
      [40, 200],
      [20, 400],
    ],
    2,
    'REGISTERED',
  ],
  [
    '竹纤维复合材料成型技术',
    'LICENCE',
    'MODERN_AGRICULTURE',
    560,
    100,
    '2026-04-08',
    BAMBOO,
    FUZHOU,
    HALVES,
    2,
    'SETTLED',
  ],
  [
    '钢渣余热回收系统开发',
    'DEVELOPMENT_JOINT',
    'STEEL_EQUIPMENT',
    1680,
    70,
    '2026-05-19',
    MEILIE,
    SHANGHAI,
    THIRDS,
    2,
    'REGISTERED',
  ],
  [
    '工业互联网标识解析二级节点服务',
    'SERVICE',
    'DIGITAL_ECONOMY',
    720,
    92,
    '2026-06-16',
    CLOUD,
    XIAMEN,
    HALVES,
    1,
    'SIGNED',
  ],
  [
    '氟化工尾气在线监测装置',
    'DEVELOPMENT_COMMISSIONED',
    'FLUORINE_MATERIALS',
    1260,
    82,
    '2026-07-23',
    FLUORINE,
    PUDONG,
    THIRDS,
    1,
    'REGISTERED',
  ],
  ['乡镇卫生院影像质控服务', 'SERVICE', 'PUBLIC_WELFARE', 480, 100, '2026-08-27', HEALTH, XIAMEN, HALVES, 1, 'SIGNED'],
  [
    '钠离子电池硬碳负极中试',
    'DEVELOPMENT_JOINT',
    'FUTURE_INDUSTRY',
    860,
    84,
    '2026-09-24',
    MEILIE,
    FUZHOU,
    THIRDS,
    1,
    'SIGNED',
  ],
  [
    '辊压机耐磨堆焊工艺咨询',
    'CONSULTING',
    'STEEL_EQUIPMENT',
    640,
    100,
    '2026-10-29',
    STEEL,
    SHANGHAI,
    HALVES,
    1,
    'SIGNED',
  ],
  [
    '含氟电子清洗剂配方开发',
    'DEVELOPMENT_COMMISSIONED',
    'FLUORINE_MATERIALS',
    920,
    90,
    '2026-11-12',
    FLUORINE,
    BEIJING,
    THIRDS,
    0,
    'AWAITING',
  ],
  [
    '智能仓储调度算法开发',
    'DEVELOPMENT_COMMISSIONED',
    'DIGITAL_ECONOMY',
    380,
    100,
    '2026-11-18',
    CLOUD,
    PUDONG,
    HALVES,
    0,
    'DRAFT',
  ],
];

/** A year and ten months of fictional contracts: 2025 ended below the target, 2026 stands near 60 % with one large contract in it. */
export const DEMO_CONTRACTS: readonly DemoContract[] = ROWS.map(
  ([name, kind, field, wan, technology, signedOn, buyer, seller, instalments, paid, stage]) => ({
    name,
    kind,
    field,
    wan,
    technology,
    mode: MORE[name]?.mode ?? (instalments.length === 1 ? 'LUMP_SUM' : 'INSTALMENTS'),
    more: MORE[name] ?? {},
    signedOn,
    buyer,
    seller,
    instalments,
    paid,
    stage,
  }),
);
