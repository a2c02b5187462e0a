import { indicatorInputs, type IndicatorValues } from '../../components/IndicatorsEditor';
import type { AchievementDraftInput, AchievementForEditQuery } from '../../generated/graphql';
import type { CooperationMode, Field, IpKind, IpState } from '../../generated/schema';

export interface IpValues {
  kind?: IpKind;
  state?: IpState;
  number?: string;
  owner?: string;
}

/** The form as it is typed; sums are yuan. */
export interface AchievementValues {
  title?: string;
  field?: Field;
  abstract?: string;
  problemSolved?: string;
  keywords?: string[];
  trl?: number;
  trlEvidence?: string;
  indicators?: IndicatorValues[];
  ip?: IpValues[];
  team?: string;
  priceMin?: string;
  priceMax?: string;
  modes?: CooperationMode[];
  regionCode?: string;
  validUntil?: string;
}

const CLEARED_BY_NULL = ['priceMin', 'priceMax', 'validUntil', 'regionCode'];

/** What is sent: an emptied field is cleared, not left as it was. */
export function inputOf({ indicators, ip, ...rest }: AchievementValues): AchievementDraftInput {
  const cleared = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === '' && CLEARED_BY_NULL.includes(name) ? null : value]));
  return { ...cleared, indicators: indicatorInputs(indicators), ip: (ip ?? []).flatMap(({ kind, state = 'GRANTED', number, owner }) => (kind ? [{ kind, state, number, owner }] : [])) };
}

export function valuesOf(achievement: AchievementForEditQuery['achievement']): AchievementValues {
  const { title, abstract, problemSolved, trlEvidence, team } = achievement;
  return {
    title, abstract, problemSolved, trlEvidence, team,
    field: achievement.field ?? undefined,
    keywords: [...achievement.keywords],
    trl: achievement.trl ?? undefined,
    indicators: achievement.indicators.map((row) => ({ ...row, scale: [...row.scale], evidence: row.evidence ?? undefined })),
    ip: achievement.ip.map(({ kind, state, number, owner }) => ({ kind, state, number: number ?? undefined, owner: owner ?? undefined })),
    priceMin: achievement.priceMin ?? undefined,
    priceMax: achievement.priceMax ?? undefined,
    modes: [...achievement.modes],
    regionCode: achievement.regionCode ?? undefined,
    validUntil: achievement.validUntil ?? undefined,
  };
}
