import { defineEnum } from '#kernel/values';
import type { Band } from '../engine/index.js';

export const ExpertKind = defineEnum('ExpertKind', 'Who could help 专家类型.', {
  TEAM: { zh: '团队', en: 'Team', about: 'Known by who listed its achievements' },
  INSTITUTE: { zh: '单位', en: 'Institute' },
});
export type ExpertKind = keyof typeof ExpertKind;

/** One achievement that speaks for somebody. */
export interface Reason {
  achievementId: string;
  band: Band;
  score: number;
}

/** A team, known by who listed its achievements, or an institute, and why it could help. */
export interface Expertise {
  kind: ExpertKind;
  subjectId: string;
  score: number;
  reasons: Reason[];
}

/** Who could help, once one more achievement is known. */
export function withOneMore(known: readonly Expertise[], { achievement, scored }: Found): Expertise[] {
  const reason: Reason = { achievementId: achievement.id, band: scored.band, score: scored.score };
  const of = (kind: Expertise['kind'], subjectId: string): Expertise[] => {
    const ours = known.filter((expert) => expert.kind === kind);
    const had = ours.find((expert) => expert.subjectId === subjectId);
    const reasons = [...(had?.reasons ?? []).filter(({ achievementId }) => achievementId !== achievement.id), reason];
    return best(kind, [...ours.filter((expert) => expert !== had), expertise(kind, subjectId, reasons)]);
  };
  return [...of('TEAM', achievement.createdBy), ...of('INSTITUTE', achievement.instituteId)];
}

interface Found {
  achievement: { id: string; createdBy: string; instituteId: string };
  scored: { score: number; band: Band };
}

export const KEPT: Readonly<Record<ExpertKind, number>> = { TEAM: 6, INSTITUTE: 4 };
const REASONS = 3;
/** A second achievement in the same matter counts half, a third a quarter: depth helps, a long list does not. */
const FADE = 0.5;

/** Who could help, from the achievements that were found: people by their best few, the best first. */
export function expertsOf(found: readonly Found[]): Expertise[] {
  const of = (kind: Expertise['kind'], subjectOf: (one: Found) => string): Expertise[] => {
    const bySubject = new Map<string, Reason[]>();
    for (const one of found) {
      const reasons = bySubject.get(subjectOf(one)) ?? [];
      reasons.push({ achievementId: one.achievement.id, band: one.scored.band, score: one.scored.score });
      bySubject.set(subjectOf(one), reasons);
    }
    return best(
      kind,
      [...bySubject].map(([subjectId, reasons]) => expertise(kind, subjectId, reasons)),
    );
  };
  return [
    ...of('TEAM', ({ achievement }) => achievement.createdBy),
    ...of('INSTITUTE', ({ achievement }) => achievement.instituteId),
  ];
}

function expertise(kind: Expertise['kind'], subjectId: string, all: readonly Reason[]): Expertise {
  const reasons = [...all].sort((left, right) => right.score - left.score).slice(0, REASONS);
  return { kind, subjectId, score: reasons.reduce((sum, { score }, place) => sum + score * FADE ** place, 0), reasons };
}

function best(kind: Expertise['kind'], experts: readonly Expertise[]): Expertise[] {
  return [...experts]
    .sort((left, right) => right.score - left.score || (left.subjectId < right.subjectId ? -1 : 1))
    .slice(0, KEPT[kind]);
}
