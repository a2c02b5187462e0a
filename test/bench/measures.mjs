/** How good a ranking is, by the definitions of the benchmark's README: graded judgements 1–4, relevant means at least 3. */

const RELEVANT = 3;
const gain = (grade) => 2 ** (grade - 1) - 1;
const discounted = (grades) =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0);

/** nDCG@10 of a list of grades against the ideal order of the demand's judged ones. */
export function ndcg10(grades, judged) {
  const ideal = discounted([...judged].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(grades) / ideal;
}

/** The share of (relevant, irrelevant) judged pairs that the scores put in order; ties count half, what the run lacks is below everything. */
export function auc(judgements, scores) {
  const score = (id) => scores.get(id) ?? -Infinity;
  const good = [...judgements].filter(([, grade]) => grade >= RELEVANT).map(([id]) => score(id));
  const bad = [...judgements].filter(([, grade]) => grade < RELEVANT).map(([id]) => score(id));
  if (!good.length || !bad.length) return undefined;
  const wins = good.reduce(
    (sum, one) => sum + bad.reduce((part, other) => part + (one > other ? 1 : one === other ? 0.5 : 0), 0),
    0,
  );
  return wins / (good.length * bad.length);
}

/**
 * One demand's figures.
 * @param {[id: string, score: number][]} ranking best first, at most 1,000
 * @param {Map<string, number>} judgements id → grade
 */
export function measure(ranking, judgements) {
  const scores = new Map(ranking);
  const relevant = [...judgements].filter(([, grade]) => grade >= RELEVANT).map(([id]) => id);
  const place = new Map(ranking.map(([id], rank) => [id, rank]));
  const recall = (depth) => relevant.filter((id) => (place.get(id) ?? Infinity) < depth).length / relevant.length;
  const first = ranking.findIndex(([id]) => (judgements.get(id) ?? 0) >= RELEVANT);
  const judged = [...judgements].sort(
    ([a, gradeA], [b, gradeB]) =>
      (scores.get(b) ?? -Infinity) - (scores.get(a) ?? -Infinity) ||
      (scores.has(a) || scores.has(b) ? 0 : gradeA - gradeB),
  );
  const grades = [...judgements.values()];
  return {
    fullNdcg10: ndcg10(
      ranking.map(([id]) => judgements.get(id) ?? 1),
      grades,
    ),
    recall10: recall(10),
    recall50: recall(50),
    recall200: recall(200),
    candidateRecall1000: recall(1_000),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    judgedNdcg10: ndcg10(
      judged.map(([, grade]) => grade),
      grades,
    ),
    auc: auc(judgements, scores),
  };
}

/** Means over the demands that have a relevant achievement; a demand without an irrelevant one has no AUC. */
export function means(all) {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const values = all.map((one) => one[name]).filter((value) => value !== undefined);
      return [name, Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4))];
    }),
  );
}

/** How far each mean may be off by the choice of demands alone: half the width of its 95 % interval. */
export function spreads(all) {
  const whole = means(all);
  return Object.fromEntries(
    Object.keys(whole).map((name) => {
      const values = all.map((one) => one[name]).filter((value) => value !== undefined);
      const variance =
        values.reduce((sum, value) => sum + (value - whole[name]) ** 2, 0) / Math.max(1, values.length - 1);
      return [name, Number((1.96 * Math.sqrt(variance / values.length)).toFixed(4))];
    }),
  );
}

export const hasRelevant = (judgements) => [...judgements.values()].some((grade) => grade >= RELEVANT);
