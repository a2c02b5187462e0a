import type { TypedIpRight } from '#achievement';
import type { CooperationMode, Field, Secrecy, TypedIndicator } from '#taxonomy';

/** A row of `samples.json`: the ten fictional demands, and the ten achievements that answer them. */
export interface SampleRow {
  no: number;
  title: string;
  body: string;
  indicators: {
    name: string;
    op: string;
    value: number | string;
    unit: string;
    type: TypedIndicator['kind'];
    scale?: string[];
  }[];
  mode: string;
  field: string;
  region: string;
}
export interface SampleDemand extends SampleRow {
  budgetWan: [number, number];
  requiredTrl: number;
  secrecy: Secrecy;
  deadlineInMonths: number;
}
export interface SampleAchievement extends SampleRow {
  priceWan: [number, number];
  trl: number;
  ip: string;
}
export interface Samples {
  demands: SampleDemand[];
  achievements: SampleAchievement[];
}

export const OPERATORS: Readonly<Record<string, TypedIndicator['operator']>> = {
  '<=': 'LTE',
  '<': 'LT',
  '>=': 'GTE',
  '>': 'GT',
  '=': 'EQ',
};
export const MODES: Readonly<Record<string, CooperationMode>> = {
  委托开发: 'COMMISSIONED',
  合作开发: 'JOINT',
  技术转让: 'TRANSFER',
  技术许可: 'LICENCE',
  技术服务: 'SERVICE',
};
export const FIELDS: Readonly<Record<string, Field>> = {
  钢铁与装备制造: 'STEEL_EQUIPMENT',
  氟新材料: 'FLUORINE_MATERIALS',
  数字经济: 'DIGITAL_ECONOMY',
  现代农业: 'MODERN_AGRICULTURE',
  科技惠民: 'PUBLIC_WELFARE',
};
export const RIGHTS: Readonly<Record<string, Pick<TypedIpRight, 'kind' | 'state'>>> = {
  发明专利: { kind: 'INVENTION', state: 'GRANTED' },
  '发明专利(申请中)': { kind: 'INVENTION', state: 'APPLIED' },
  实用新型: { kind: 'UTILITY_MODEL', state: 'GRANTED' },
  软件著作权: { kind: 'SOFTWARE', state: 'REGISTERED' },
  技术秘密: { kind: 'KNOW_HOW', state: 'HELD' },
};

/** How many days ago each demand was published: far enough back for a history, and well within the 180 days after which it would expire. */
export const POSTED: Readonly<Record<number, number>> = {
  1: 96,
  2: 88,
  3: 64,
  4: 3,
  5: 80,
  6: 47,
  7: 112,
  8: 9,
  9: 33,
  10: 5,
};

/** How many days ago the first achievement was published; the others followed, all before the first demand. */
export const LISTED = 150;

/** What the owners of the masked demands show to everybody. */
export const PUBLIC_SIDES: Readonly<Record<number, { publicTitle: string; publicSituation: string }>> = {
  2: {
    publicTitle: '双相不锈钢焊缝在碱性高温环境下的开裂',
    publicSituation: '某装备企业的关键设备焊缝在碱性高温环境下开裂，求焊接工艺与在线监测方案。',
  },
  3: {
    publicTitle: '高温金属表面缺陷的在线视觉检测',
    publicSituation: '某生产企业的高温工件表面缺陷靠人工判定，漏检较多，求高温环境视觉检测系统。',
  },
  5: {
    publicTitle: '聚合物薄膜厚度均匀性成膜工艺',
    publicSituation: '某材料企业的聚合物膜厚度均匀性不足，影响下游良率，求成膜工艺优化。',
  },
  9: {
    publicTitle: '低盐食品天然抑菌与包装保鲜',
    publicSituation: '某食品企业的低盐产品货架期短，求天然抑菌与包装方案。',
  },
};

/** What stands behind the maturity of each achievement, and behind its figures. */
export const EVIDENCE: Readonly<Record<number, { trl: string; indicator: string }>> = {
  1: { trl: '两类衬板铸件现场试用报告', indicator: '试用前后剖面检测对比' },
  2: { trl: '实验室应力腐蚀试验报告', indicator: '' },
  3: { trl: '产线连续运行半年的运行记录', indicator: '产线抽检记录，样本 1.2 万张' },
  4: { trl: '百吨级中试总结报告', indicator: '第三方痕量检测报告' },
  5: { trl: '小试记录', indicator: '小试样品九点测厚' },
  6: { trl: '三家物流企业使用证明', indicator: '' },
  7: { trl: '两家标注企业试用报告', indicator: '试用统计，四名标注员、两周' },
  8: { trl: '三地示范验收意见', indicator: '三地储藏试验' },
  9: { trl: '中试样品与小批量试用', indicator: '冷藏储存试验' },
  10: { trl: '三十处试点、一个汛期运行报告', indicator: '汛期告警与核查台账' },
};

/** What else waits on the desks of the demo, so that no queue is empty: demands on review and returned, achievements on both reviews. */
export const WAITING_DEMANDS: readonly {
  no: number;
  title: string;
  situation: string;
  wantedResult: string;
  field: Field;
  mode: CooperationMode;
  indicator: TypedIndicator;
  maxWan: number;
  trl: number;
  months: number;
  returned?: string;
}[] = [
  {
    no: 1,
    title: '铸造废砂热法再生与粉尘回收',
    situation: '每年产生树脂废砂约八千吨，外运处置费用高。希望在厂内再生回用，并回收细粉。',
    wantedResult: '再生砂可直接用于造型，粉尘排放达到地方标准。',
    field: 'STEEL_EQUIPMENT',
    mode: 'COMMISSIONED',
    indicator: { name: '再生砂灼减量', kind: 'NUMBER', operator: 'LTE', value: '0.3', unit: '%' },
    maxWan: 160,
    trl: 7,
    months: 10,
  },
  {
    no: 2,
    title: '大型铸件热处理炉温度场均匀性改造',
    situation: '热处理炉有效工作区温差偏大，铸件硬度不均匀，返工多。',
    wantedResult: '工作区温差收窄，能耗不上升，停炉改造时间不超过两周。',
    field: 'STEEL_EQUIPMENT',
    mode: 'SERVICE',
    indicator: { name: '炉温均匀性', kind: 'NUMBER', operator: 'LTE', value: '8', unit: '±℃' },
    maxWan: 90,
    trl: 8,
    months: 5,
    returned: '请补充炉型、有效工作区尺寸和目前的温差，研究团队才能判断能否改造。',
  },
];

export const WAITING_ACHIEVEMENTS: readonly {
  no: number;
  title: string;
  abstract: string;
  field: Field;
  mode: CooperationMode;
  trl: number;
  trlEvidence: string;
  priceWan: number;
  approved: boolean;
}[] = [
  {
    no: 1,
    title: '竹材碳纤维复合板连续成型装备',
    abstract: '以竹材为基体的复合板连续热压成型装备，已完成样机，板材静曲强度较普通竹胶板提高约四成。',
    field: 'FUTURE_INDUSTRY',
    mode: 'TRANSFER',
    trl: 5,
    trlEvidence: '样机试制与检测报告',
    priceWan: 130,
    approved: false,
  },
  {
    no: 2,
    title: '工业园区异味溯源的多点传感网络',
    abstract: '以低成本传感器阵列与气象数据反演异味来源，已在一个化工园区布设四十个点位连续运行三个月。',
    field: 'DIGITAL_ECONOMY',
    mode: 'SERVICE',
    trl: 7,
    trlEvidence: '园区试运行报告',
    priceWan: 75,
    approved: true,
  },
];
