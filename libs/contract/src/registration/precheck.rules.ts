import type { Sentence } from '#kernel/errors';
import type { Contract } from '../core/contract.entity.js';
import type { ContractKind } from '../core/contract.states.js';

/** What a person answered: the question's key, yes or no, and a word about it. */
export type PrecheckAnswers = Readonly<Record<string, { met: boolean; note?: string }>>;

/** What the platform must know of a contract to answer its part of a pre-check. */
export type Checkable = Pick<
  Contract,
  | 'kind'
  | 'subKind'
  | 'scanId'
  | 'confirmedAt'
  | 'technologyAmount'
  | 'totalAmount'
  | 'technologyArea'
  | 'ipKind'
  | 'planSource'
  | 'goal'
  | 'expectedInput'
  | 'expectedOutput'
  | 'buyerCreditCode'
  | 'sellerCreditCode'
  | 'buyerNature'
  | 'sellerNature'
  | 'validFrom'
  | 'validUntil'
>;

interface Question {
  key: string;
  /** For which kinds; all when left out. */
  kinds?: readonly ContractKind[];
  /** Whether it is asked of this contract at all. */
  asked?: (contract: Checkable) => boolean;
  text: Sentence;
  hint: Sentence;
  /** The platform's own answer, from the contract; such a question takes no other. */
  answer?: (contract: Checkable) => boolean;
}

/** A dated list of questions: an authority that changes its rules gets a new list, and what was answered keeps the one it was answered by. */
interface Checklist {
  id: string;
  from: string;
  /** The rule it follows. */
  source: string;
  questions: readonly Question[];
}

const DEVELOPMENT: readonly ContractKind[] = ['DEVELOPMENT_COMMISSIONED', 'DEVELOPMENT_JOINT'];
const UNIVERSITY_LIKE = ['UNIVERSITY', 'RESEARCH_INSTITUTE'];

const WHOLE: readonly Question[] = [
  {
    key: 'scan',
    answer: ({ scanId }) => scanId !== null,
    text: { zh: '已上传签字盖章的合同扫描件', en: 'The scan of the signed and sealed contract is there' },
    hint: {
      zh: '开发、转让、许可合同必须为书面合同。',
      en: 'Contracts for development, transfer and licence must be in writing.',
    },
  },
  {
    key: 'form',
    answer: ({ technologyArea, ipKind, planSource, goal, validFrom, validUntil }) =>
      [technologyArea, ipKind, planSource, goal, validFrom, validUntil].every((value) => value !== null),
    text: { zh: '登记表各栏已填全', en: 'The registration form is complete' },
    hint: {
      zh: '技术领域、知识产权、计划来源、社会经济目标和有效期。',
      en: 'Technology area, intellectual property, programme, goal and validity.',
    },
  },
  {
    key: 'parties',
    answer: ({ buyerCreditCode, sellerCreditCode, buyerNature, sellerNature }) =>
      [buyerCreditCode, sellerCreditCode, buyerNature, sellerNature].every((value) => value !== null),
    text: { zh: '买卖双方代码和单位性质齐全', en: 'Codes and natures of both parties are there' },
    hint: {
      zh: '统一社会信用代码和单位性质。境外机构没有代码时，在预审表上注明。',
      en: 'A body abroad without a code is noted on the form.',
    },
  },
  {
    key: 'sums',
    text: {
      zh: '设备、仪器、材料款已从技术交易额中扣除',
      en: 'Equipment, instruments and materials are taken out of the technology sum',
    },
    hint: {
      zh: '合同没有写明的，请当事人出具说明；技术交易额不能高于成交额。',
      en: 'Where the contract does not say, ask the parties for a statement.',
    },
  },
];

const BY_KIND: readonly Question[] = [
  {
    key: 'dev.open',
    kinds: DEVELOPMENT,
    text: { zh: '订立合同时当事人尚未掌握该技术', en: 'Neither party had mastered the technology when it was signed' },
    hint: {
      zh: '已有成熟技术或现成产品的，应按转让、许可或服务申报。',
      en: 'What exists already is a transfer, a licence or a service.',
    },
  },
  {
    key: 'dev.new',
    kinds: DEVELOPMENT,
    text: {
      zh: '有明确的新技术、新产品、新工艺或新材料开发目标',
      en: 'It aims at a new technology, product, process or material',
    },
    hint: {
      zh: '仅有工艺调整、常规设计或简单改型的，不属于技术开发。',
      en: 'Routine design and small changes are not development.',
    },
  },
  {
    key: 'dev.figures',
    kinds: DEVELOPMENT,
    text: { zh: '技术指标和参数已量化', en: 'Its parameters are quantified' },
    hint: {
      zh: '写明指标、单位和数值，例如“纯度 ≥ 99.99 %”。',
      en: 'Name, unit and value, such as “purity ≥ 99.99 %”.',
    },
  },
  {
    key: 'dev.acceptance',
    kinds: DEVELOPMENT,
    text: { zh: '约定了验收标准和方法', en: 'Standard and method of acceptance are agreed' },
    hint: { zh: '写明由谁、按什么标准、用什么方法验收。', en: 'Who accepts it, by which standard and method.' },
  },
  {
    key: 'transfer.mastered',
    kinds: ['TRANSFER', 'LICENCE'],
    text: {
      zh: '标的是已经掌握的、特定的现有技术',
      en: 'Its subject is a given technology that exists and is mastered',
    },
    hint: { zh: '尚待研究开发的技术，应按技术开发申报。', en: 'What is still to be developed is a development.' },
  },
  {
    key: 'transfer.complete',
    kinds: ['TRANSFER', 'LICENCE'],
    text: { zh: '技术内容完整，可以实施', en: 'The technology is complete and can be used' },
    hint: {
      zh: '有技术资料清单，受让方按资料能够实施。',
      en: 'There is a list of documents from which the buyer can work.',
    },
  },
  {
    key: 'transfer.ownership',
    kinds: ['TRANSFER', 'LICENCE'],
    text: { zh: '权属清楚，并约定了权利归属', en: 'Ownership is clear and agreed' },
    hint: {
      zh: '写明专利号或申请号、权利人，以及后续改进成果的归属。',
      en: 'Patent or application number, owner, and who owns improvements.',
    },
  },
  {
    key: 'licence.scope',
    kinds: ['LICENCE'],
    text: { zh: '写明许可方式、范围和期限', en: 'Manner, scope and term of the licence are stated' },
    hint: {
      zh: '独占、排他或普通许可；地域；不超过权利有效期。',
      en: 'Exclusive, sole or plain; region; within the life of the right.',
    },
  },
  {
    key: 'transfer.expected',
    kinds: ['TRANSFER'],
    answer: ({ expectedInput, expectedOutput }) => expectedInput !== null && expectedOutput !== null,
    text: { zh: '已填预计新增投入和预计新增产值', en: 'Expected input and output are there' },
    hint: { zh: '转让合同必填。', en: 'Required for a transfer.' },
  },
  {
    key: 'consulting.project',
    kinds: ['CONSULTING'],
    text: { zh: '为特定技术项目提供论证、预测、调查或评价', en: 'It gives advice on a given technical project' },
    hint: { zh: '一般的管理、法律、财务咨询不属于技术咨询。', en: 'Advice on management, law or finance is none.' },
  },
  {
    key: 'consulting.report',
    kinds: ['CONSULTING'],
    text: { zh: '约定了咨询报告的内容和验收方法', en: 'The report and how it is accepted are agreed' },
    hint: {
      zh: '写明报告要回答的问题、交付日期和评价方法。',
      en: 'The questions that it answers, the day, and how it is judged.',
    },
  },
  {
    key: 'service.problem',
    kinds: ['SERVICE'],
    text: { zh: '运用专业技术知识解决特定技术问题', en: 'It solves a given technical problem with special knowledge' },
    hint: {
      zh: '以常规手段进行的加工、修理、广告、印刷、测绘、检测不属于技术服务。',
      en: 'Routine processing, repair, printing, surveying or testing is none.',
    },
  },
  {
    key: 'service.result',
    kinds: ['SERVICE'],
    text: { zh: '有具体的质量和效果指标', en: 'Quality and effect are given in figures' },
    hint: { zh: '写明改进前后的指标。', en: 'The figures before and after.' },
  },
  {
    key: 'training.subject',
    kinds: ['TRAINING'],
    text: { zh: '就特定技术项目进行培训', en: 'It trains people in a given technical project' },
    hint: { zh: '职业、文化和按行业计划进行的培训不属于技术培训。', en: 'General or vocational courses are none.' },
  },
  {
    key: 'intermediary.contract',
    kinds: ['INTERMEDIARY'],
    text: { zh: '促成的技术合同已经订立并附上', en: 'The contract that it brought about is signed and attached' },
    hint: { zh: '写明所促成的合同、报酬和支付条件。', en: 'Which contract, the fee and when it is paid.' },
  },
  {
    key: 'price.notice',
    kinds: ['TRANSFER', 'LICENCE'],
    asked: ({ sellerNature }) => UNIVERSITY_LIKE.includes(sellerNature ?? ''),
    text: {
      zh: '协议定价的，已在卖方单位公示成果名称和拟交易价格',
      en: 'An agreed price was published in the seller’s house',
    },
    hint: {
      zh: '《促进科技成果转化法》第十八条。挂牌交易、拍卖的选“符合”并注明。',
      en: 'Art. 18 of the law on transforming achievements. For a listing or auction, answer yes and note it.',
    },
  },
];

const QUESTIONS: readonly Question[] = [...WHOLE, ...BY_KIND];

/**
 * The questions follow 《技术合同认定规则》 (2001). By secondary sources the measure issued on 2026-01-23 has been in force since 2026-03-01, with rules of
 * its own annexed and those of 2001 abolished. Its text was not at hand, so from that day on the list says what it is; once the registrar's list is
 * read, it becomes a row of its own with its day, and older answers keep theirs.
 */
const CHECKLISTS: readonly Checklist[] = [
  { id: '2001', from: '2001-07-18', source: '技术合同认定规则（国科发政字〔2001〕253 号）', questions: QUESTIONS },
  {
    id: '2026-interim',
    from: '2026-03-01',
    source: '参考原《技术合同认定规则》（2001）；2026-03-01 起施行的新规则以登记机构的要求为准',
    questions: QUESTIONS,
  },
];

/** @param on the day in Asia/Shanghai */
export function checklistOn(on: string): Checklist {
  return [...CHECKLISTS].reverse().find(({ from }) => from <= on) ?? CHECKLISTS[0]!;
}

export function checklistById(id: string): Checklist | undefined {
  return CHECKLISTS.find((list) => list.id === id);
}

/** A question with its answer. */
export interface PrecheckItem {
  key: string;
  text: Sentence;
  hint: Sentence;
  /** The platform answers it from the contract. */
  automatic: boolean;
  /** null: nobody has answered yet. */
  met: boolean | null;
  note: string;
}

/** What is asked of this contract, with what the platform and people have answered. */
export function precheckOf(contract: Checkable, checklist: Checklist, answers: PrecheckAnswers = {}): PrecheckItem[] {
  const asked = checklist.questions.filter(
    ({ kinds, asked: applies }) => (!kinds || kinds.includes(contract.kind)) && (!applies || applies(contract)),
  );
  return asked.map(({ key, text, hint, answer }) => {
    const given = answers[key];
    return {
      key,
      text,
      hint,
      automatic: answer !== undefined,
      met: answer ? answer(contract) : (given?.met ?? null),
      note: given?.note ?? '',
    };
  });
}

export function countsOf(items: readonly PrecheckItem[]): { met: number; open: number; unmet: number } {
  const count = (met: boolean | null): number => items.filter((item) => item.met === met).length;
  return { met: count(true), open: count(null), unmet: count(false) };
}
