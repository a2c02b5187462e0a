import { readFileSync } from 'node:fs';
import type { AchievementText, DemandText, IndicatorText } from './engine.types.js';

interface RawIndicator {
  name: string;
  op: string;
  value: number | string;
  unit: string;
  type: string;
  scale?: string[];
}
interface RawRecord {
  no: number;
  title: string;
  body: string;
  indicators: RawIndicator[];
  mode: string;
  field: string;
  region: string;
}
interface RawDemand extends RawRecord {
  budgetWan: [number, number];
  requiredTrl: number;
}
interface RawAchievement extends RawRecord {
  priceWan: [number, number];
  trl: number;
}
interface Samples {
  demands: RawDemand[];
  achievements: RawAchievement[];
  pairs: { demand: number; achievement: number; gap?: string }[];
}

const OPERATORS: Record<string, IndicatorText['operator']> = {
  '<=': 'LTE',
  '<': 'LT',
  '>=': 'GTE',
  '>': 'GT',
  '=': 'EQ',
};
const MODES: Record<string, string> = {
  委托开发: 'COMMISSIONED',
  合作开发: 'JOINT',
  技术转让: 'TRANSFER',
  技术许可: 'LICENCE',
  技术服务: 'SERVICE',
};
const FIELDS: Record<string, string> = {
  钢铁与装备制造: 'STEEL_EQUIPMENT',
  氟新材料: 'FLUORINE_MATERIALS',
  数字经济: 'DIGITAL_ECONOMY',
  现代农业: 'MODERN_AGRICULTURE',
  科技惠民: 'PUBLIC_WELFARE',
};

const indicator = (raw: RawIndicator): IndicatorText => ({
  name: raw.name,
  kind: raw.type as IndicatorText['kind'],
  operator: OPERATORS[raw.op] ?? 'EQ',
  value: String(raw.value),
  unit: raw.unit,
  scale: raw.scale ?? [],
});
const fen = (wan: number): bigint => BigInt(wan) * 1_000_000n;

/** The ten fictional demands and their ten achievements, as the engine reads them. */
export function loadSamples(file: string | URL): {
  demands: DemandText[];
  achievements: AchievementText[];
  pairs: Samples['pairs'];
} {
  const samples = JSON.parse(readFileSync(file, 'utf8')) as Samples;
  return {
    pairs: samples.pairs,
    demands: samples.demands.map((raw) => ({
      id: `demand-${raw.no}`,
      title: raw.title,
      situation: raw.body,
      wantedResult: '',
      constraints: '',
      indicators: raw.indicators.map(indicator),
      budgetMinFen: fen(raw.budgetWan[0]),
      budgetMaxFen: fen(raw.budgetWan[1]),
      requiredTrl: raw.requiredTrl,
      modes: [MODES[raw.mode] ?? raw.mode],
      field: FIELDS[raw.field] ?? null,
      regionCode: raw.region,
    })),
    achievements: samples.achievements.map((raw) => ({
      id: `achievement-${raw.no}`,
      title: raw.title,
      abstract: raw.body,
      problemSolved: '',
      indicators: raw.indicators.map(indicator),
      priceMinFen: fen(raw.priceWan[0]),
      priceMaxFen: fen(raw.priceWan[1]),
      trl: raw.trl,
      modes: [MODES[raw.mode] ?? raw.mode],
      field: FIELDS[raw.field] ?? null,
      regionCode: raw.region,
      keywords: [],
    })),
  };
}
