import type { CooperationMode, Field } from '#taxonomy';
import type { Wording } from './wording.js';

const FIELDS: Readonly<Record<Field, string>> = {
  STEEL_EQUIPMENT: '钢铁与装备制造',
  FLUORINE_MATERIALS: '氟新材料',
  DIGITAL_ECONOMY: '数字经济',
  MODERN_AGRICULTURE: '现代农业',
  PUBLIC_WELFARE: '科技惠民',
  FUTURE_INDUSTRY: '未来产业',
};
const MODES: Readonly<Record<CooperationMode, string>> = {
  COMMISSIONED: '委托开发',
  JOINT: '合作开发',
  TRANSFER: '技术转让',
  LICENCE: '技术许可',
  EQUITY: '作价入股',
  CONSULTING: '技术咨询',
  SERVICE: '技术服务',
};

/** 50 万元, 0.8 万元, 999 元: as people in the field say sums. */
function sum(fen: bigint): string {
  if (fen < 100_000n) return `${(Number(fen) / 100).toString()} 元`;
  const hundredths = fen / 10_000n;
  const rest = hundredths % 100n;
  const whole = (hundredths / 100n).toString();
  return `${whole}${rest === 0n ? '' : `.${rest.toString().padStart(2, '0').replace(/0$/, '')}`} 万元`;
}

/** 60至80 万元: one unit for both ends where it is the same. */
function money(low: bigint, high: bigint): string {
  if (low === high) return sum(low);
  const [from, to] = [sum(low), sum(high)];
  return from.split(' ')[1] === to.split(' ')[1] ? `${from.split(' ')[0]}至 ${to}` : `${from}至 ${to}`;
}

const quoted = (terms: string[]): string => terms.map((term) => `“${term}”`).join('、');

export const CHINESE: Wording = {
  field: (code) => FIELDS[code as Field] ?? code,
  mode: (code) => MODES[code as CooperationMode] ?? code,
  money,
  list: (items) => items.join('、'),
  join: (parts) => parts.join('；'),

  textShared: (terms) => (terms.length > 0 ? `双方都写到${quoted(terms)}` : '用词相近，但没有完整的共同术语'),
  textFew: (terms) => (terms.length > 0 ? `共同之处少，只有${quoted(terms)}` : '内容几乎没有共同之处'),
  textNone: '内容没有共同之处',
  textEmpty: '一方没有可比较的文字',
  meaningAlike: (pairs) =>
    `词不同而意思相近：${pairs.map(([asked, offered]) => `“${asked}”与“${offered}”`).join('、')}`,
  meaningFew: (pairs) =>
    `内容相距较远，意思相近的只有${pairs.map(([asked, offered]) => `“${asked}”与“${offered}”`).join('、')}`,
  meaningNear: '两份文字讲的内容相近',
  meaningFar: '两份文字讲的内容相距较远',
  meaningUnknown: '平台积累的文字还不够，暂不比较词义',
  subjectSame: (subject, asked, offered) => `同属“${subject}”：需求说到${quoted(asked)}，成果说到${quoted(offered)}`,
  subjectFew: (subject, asked, offered) =>
    `只有“${subject}”相同（需求说到${quoted(asked)}，成果说到${quoted(offered)}），其余主题不同`,
  subjectNear: '技术主题同属一个行业，但没有完全相同的',
  subjectOther: '没有共同的技术主题',
  subjectUnknown: '一方没有说到可识别的技术主题',
  fieldSame: (field) => `同属${field}`,
  fieldOther: (asked, offered) => `领域不同：需求属${asked}，成果属${offered}`,
  fieldUnknown: '领域未说明',
  trlAbove: (offered, asked) => `TRL ${offered} 高于要求的 ${asked}`,
  trlMet: (level) => `TRL ${level} 正合要求`,
  trlBelow: (offered, asked) => `TRL ${offered} 低于要求的 ${asked}，差 ${asked - offered} 级`,
  trlNotAsked: (offered) => `成果 TRL ${offered}，需求未提要求`,
  trlUnknown: '成果未说明 TRL',
  trlNothing: '双方都未说明 TRL',
  priceWithin: (price, budget) => `报价 ${price}，在预算 ${budget}之内`,
  priceBelow: (price, budget) => `报价 ${price}，低于预算 ${budget}`,
  priceAbove: (price, budget) => `报价 ${price}，超出预算 ${budget}`,
  priceOverlaps: (price, budget) => `报价 ${price}，与预算 ${budget}有重叠，上限超出预算`,
  priceUnknown: '报价未说明',
  budgetUnknown: '预算未说明',
  modeSame: (modes) => `都接受${modes}`,
  modeOther: (asked, offered) => `合作方式不同：需求为${asked}，成果为${offered}`,
  modeUnknown: '合作方式未说明',
  region: {
    district: '同在一个区县',
    city: '同在一个市',
    shanghai: '沪明合作：上海与三明',
    province: '同在一个省',
    elsewhere: '分处两地',
  },
  regionUnknown: '地域未说明',
  cooperated: (contracts) => `双方签过 ${contracts} 份技术合同`,
  cooperationUnknown: '没有可以说明的以往合作',
  indicatorsNone: '需求没有列出指标',
  indicatorCounts: (met, missed, unknown) =>
    [
      met > 0 ? `达到 ${met} 项指标` : '',
      missed > 0 ? `${missed} 项${met > 0 ? '' : '指标'}未达到` : '',
      unknown > 0 ? `${unknown} 项${met + missed > 0 ? '' : '指标'}未说明` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),

  noteMet: (fromText) => (fromText ? '达到（见于正文）' : '达到'),
  noteMissed: (fromText) => (fromText ? '未达到（见于正文）' : '未达到'),
  noteUnknown: {
    NOT_STATED: '成果未说明',
    UNIT: '单位不同，无法比较',
    SCALE: '等级不在同一尺度上',
    OPEN_END: '只给出另一方向的界限',
    WORDS: '文字说明，需人工判断',
  },

  sentenceTrl: (gap) => (gap < 0 ? 'TRL 高于要求' : gap === 0 ? 'TRL 合乎要求' : `TRL 低于要求 ${gap} 级`),
  sentencePrice: (price) =>
    ({ below: '报价在预算之内', within: '报价在预算之内', overlaps: '报价与预算有重叠', above: '报价超出预算' })[price],
  sentenceTerms: (count) => `${count} 处共同术语`,
  sentenceShanghai: '沪明合作',
  sentenceNothing: '可比较的内容很少',

  gapIndicatorMissed: (name, asked, promised) => `${name}：${promised} 未达要求的 ${asked}`,
  gapIndicatorUnknown: (name, asked, promised) =>
    promised === undefined ? `${name}未说明（要求 ${asked}）` : `${name}无法比较：要求 ${asked}，成果为 ${promised}`,
  gapTrl: (offered, asked) => `成熟度不足：TRL ${offered} < ${asked}`,
  gapTrlUnknown: (asked) => `成熟度未说明（要求 TRL ${asked}）`,
  gapReservation: (phrase) => `成果自述：“${phrase}”`,
  gapUnmentioned: (phrase) => `${phrase}未提及`,

  askIndicatorMissed: (name, asked, promised) => `${name}目前为 ${promised}，能否达到 ${asked}？还需要什么条件？`,
  askIndicatorUnknown: (name, asked) => `${name}能否达到 ${asked}？有无测试数据？`,
  askTrl: (asked) => `达到 TRL ${asked} 还需要多长时间、哪些条件？`,
  askTrlUnknown: '成果目前处于哪一级成熟度（TRL）？有何证明？',
  askReservation: (phrase) => `关于“${phrase}”：目前进展如何，何时可以落实？`,
  askUnmentioned: (phrase) => `方案是否包含${phrase}？如不包含，能否补充或联合他方提供？`,
  askPrice: '报价能否调整，或分期支付？',
  askPriceUnknown: '大致报价是多少？',
  askMode: (asked) => `能否接受${asked}？`,
};
