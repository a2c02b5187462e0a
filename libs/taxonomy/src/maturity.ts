import type { Problems, Sentence } from '#kernel/errors';

/** A level of technology maturity, GB/T 22900-2022: nine levels. */
export interface TrlLevel {
  level: number;
  name: Sentence;
  meaning: Sentence;
}

const level = (number: number, zh: string, en: string, zhMeaning: string, enMeaning: string): TrlLevel => ({
  level: number,
  name: { zh, en },
  meaning: { zh: zhMeaning, en: enMeaning },
});

export const trlLevels: readonly TrlLevel[] = [
  level(1, '原理', 'Principle', '发现或提出基本原理', 'Basic principles were observed'),
  level(2, '方案', 'Concept', '形成技术概念或应用方案', 'A concept or application was formed'),
  level(
    3,
    '功能验证',
    'Proof of function',
    '关键功能通过分析或实验验证',
    'Key functions were proved by analysis or test',
  ),
  level(4, '实验室', 'Laboratory', '在实验室环境下完成验证', 'Validated in the laboratory'),
  level(5, '相关环境部件', 'Component', '部件在相关环境中验证', 'Components validated in a relevant environment'),
  level(6, '相关环境样机', 'Prototype', '样机在相关环境中演示', 'A prototype shown in a relevant environment'),
  level(7, '实际环境样机', 'Field prototype', '样机在实际环境中运行', 'A prototype runs in the real environment'),
  level(8, '定型', 'Qualified', '产品或工艺定型并通过试验', 'The product or process is final and tested'),
  level(9, '批量应用', 'In use', '批量生产或实际应用', 'In series production or actual use'),
];

/** Checks a maturity level: 1–9, whole. @returns null when absent or wrong */
export function leveledTrl(value: number | null | undefined, field: string, problems: Problems): number | null {
  if (value === null || value === undefined) return null;
  if (Number.isInteger(value) && value >= 1 && value <= 9) return value;
  problems.add(field, 'taxonomy.trl');
  return null;
}
