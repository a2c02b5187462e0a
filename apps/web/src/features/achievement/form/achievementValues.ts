import { indicatorInputs, indicatorRows, type IndicatorValues } from '../../../components/forms/IndicatorsEditor';
import type { AchievementDraftInput, AchievementForEditQuery } from '../../../generated/graphql';
import type { CooperationMode, Field, IpKind, IpState } from '../../../generated/schema';

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

/** The kind that is assumed until one is chosen: a number that was typed is never dropped. */
export const USUAL_KIND: IpKind = 'INVENTION';

/** What a right of this kind usually is. */
export function usualState(kind: IpKind): IpState {
  if (kind === 'KNOW_HOW') return 'HELD';
  return kind === 'SOFTWARE' || kind === 'IC_LAYOUT' ? 'REGISTERED' : 'GRANTED';
}

function isNamed(row: IpValues | undefined): row is IpValues {
  return !!(row?.kind || row?.number?.trim() || row?.owner?.trim());
}

/** What is sent: an emptied field is cleared, not left as it was. */
export function inputOf({ indicators, ip, ...rest }: AchievementValues): AchievementDraftInput {
  const cleared = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value === '' && CLEARED_BY_NULL.includes(name) ? null : value]),
  );
  const rights = (ip ?? [])
    .filter(isNamed)
    .map(({ kind = USUAL_KIND, state = usualState(kind), number, owner }) => ({ kind, state, number, owner }));
  return { ...cleared, indicators: indicatorInputs(indicators), ip: rights };
}

/** "ip.0.number" of what was sent, as the row of the form in which it stands. */
export function placeOfRight(field: string, rows: readonly IpValues[] | undefined): string {
  const [, sent, rest = ''] = /^ip\.(\d+)(\D.*)?$/.exec(field) ?? [];
  if (sent === undefined) return field;
  const kept = (rows ?? []).flatMap((row, index) => (isNamed(row) ? [index] : []));
  return `ip.${kept[Number(sent)] ?? sent}${rest}`;
}

export function valuesOf(achievement: AchievementForEditQuery['achievement']): AchievementValues {
  const { title, abstract, problemSolved, trlEvidence, team } = achievement;
  return {
    title,
    abstract,
    problemSolved,
    trlEvidence,
    team,
    field: achievement.field ?? undefined,
    keywords: [...achievement.keywords],
    trl: achievement.trl ?? undefined,
    indicators: indicatorRows(achievement.indicators),
    ip: achievement.ip.map(({ kind, state, number, owner }) => ({
      kind,
      state,
      number: number ?? undefined,
      owner: owner ?? undefined,
    })),
    priceMin: achievement.priceMin ?? undefined,
    priceMax: achievement.priceMax ?? undefined,
    modes: [...achievement.modes],
    regionCode: achievement.regionCode ?? undefined,
    validUntil: achievement.validUntil ?? undefined,
  };
}
