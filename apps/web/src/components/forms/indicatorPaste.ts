import type { Operator } from '../../generated/schema';
import type { IndicatorValues } from './IndicatorsEditor';

const WORDS: readonly [RegExp, Operator][] = [
  [/^(?:≥|>=|≧|⩾|不低于|不少于|不小于|至少|大于等于)$/, 'GTE'],
  [/^(?:≤|<=|≦|⩽|不高于|不超过|不大于|不多于|至多|最多|小于等于)$/, 'LTE'],
  [/^(?:>|＞|大于|高于|超过)$/, 'GT'],
  [/^(?:<|＜|小于|低于)$/, 'LT'],
  [/^(?:=|＝|等于|达到|为)$/, 'EQ'],
];
const SIGN =
  '≥|>=|≧|⩾|≤|<=|≦|⩽|不低于|不少于|不小于|至少|大于等于|不高于|不超过|不大于|不多于|至多|最多|小于等于|>|＞|大于|高于|超过|<|＜|小于|低于|=|＝|等于|达到';
const LINE = new RegExp(`^(.{1,100}?)[\\s:：]*(${SIGN})\\s*([+-]?[\\d,，]+(?:\\.\\d+)?)\\s*(.{0,20})$`);
const HEADS = /^(?:指标|指标名称|名称|项目|name)$/i;
const CELLS = /^[+-]?\d[\d,]*(?:\.\d+)?$/;

/** Reads a pasted table (name, sign, value, unit, evidence) or lines like "废品率 ≤ 3 %". Nothing when it is neither. */
export function readIndicators(text: string): IndicatorValues[] {
  const lines = text
    .split(/\r?\n|[;；]/)
    .map((line) => line.replace(/^\s*(?:[-•·*]|\d{1,2}[.、)）])\s*/, '').trim())
    .filter(Boolean);
  const rows = lines.flatMap((line) =>
    line.includes('\t') ? fromCells(line.split('\t').map((cell) => cell.trim())) : fromLine(line),
  );
  // One line that could not be read: the whole is left to the person, not half of it taken.
  return rows.length === lines.length || lines.some((line) => line.includes('\t')) ? rows : [];
}

function fromLine(line: string): IndicatorValues[] {
  const found = LINE.exec(line.replace(/[。，,；;]$/, ''));
  if (!found) return [];
  const [, name = '', sign = '', value = '', unit = ''] = found;
  return [
    {
      name: name.trim(),
      kind: 'NUMBER',
      operator: operatorOf(sign),
      value: value.replace(/[,，]/g, ''),
      unit: unit.trim(),
    },
  ];
}

function fromCells([name = '', ...cells]: string[]): IndicatorValues[] {
  const sign = cells.find((cell) => WORDS.some(([words]) => words.test(cell)));
  const rest = cells.filter((cell) => cell !== sign);
  const [value = '', unit = '', evidence] = rest;
  if (!name || !value || HEADS.test(name)) return [];
  // "≤ 3 %" may stand in one cell.
  const together = fromLine(`${name} ${value}${unit && !/\D$/.test(value) ? ` ${unit}` : ''}`)[0];
  if (!sign && together) return [{ ...together, evidence }];
  if (!CELLS.test(value))
    return sign ? [] : [{ name, kind: 'TEXT', operator: 'EQ', value, evidence: unit || undefined }];
  return [
    { name, kind: 'NUMBER', operator: sign ? operatorOf(sign) : 'GTE', value: value.replace(/,/g, ''), unit, evidence },
  ];
}

function operatorOf(sign: string): Operator {
  return WORDS.find(([words]) => words.test(sign))?.[1] ?? 'GTE';
}
