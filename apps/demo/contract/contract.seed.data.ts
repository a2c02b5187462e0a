import { ROWS, SANYUAN } from './contract.seed.rows.js';
import type { DemoContract, More } from './contract.seed.types.js';

export type { DemoContract, DemoStage, More } from './contract.seed.types.js';

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
