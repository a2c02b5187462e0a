/**
 * What the weights of words, meaning and subject would reach if they were chosen by this very data: on each fold by the other folds alone.
 * Near-identical demands stand in one fold; with a twin in training, the figures would lie.
 */
import { twinsTogether } from '../../../dist/libs/match/src/engine/fit.js';
import { means, measure } from '../measures.mjs';

const FOLDS = 5;
const MEANING = [0, 0.15, 0.3, 0.45, 0.55, 0.7, 0.9];
const SUBJECT = [0, 0.1, 0.2, 0.3];
const GRID = MEANING.flatMap((meaning) => SUBJECT.map((subject) => [1, meaning, subject]));
const GOALS = ['fullNdcg10', 'recall50', 'recall200', 'judgedNdcg10', 'auc'];

/**
 * @param {{ id: string, text: string, judged: Map<string, number>, candidates: [id: string, strengths: number[]][] }[]} demands
 * @returns the figures on held-back demands, their least and greatest over the folds, and what each fold would have chosen
 */
export function outOfFold(demands) {
  const folds = assigned(demands);
  const tried = demands.map((demand) => GRID.map((weights) => measure(ranked(demand, weights), demand.judged)));
  const chosen = [];
  const measured = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const training = tried.filter((_, at) => folds[at] !== fold);
    const best = GRID.map((_, at) => goalOf(means(training.map((row) => row[at])))).reduce(
      (best, goal, at, all) => (goal > all[best] ? at : best),
      0,
    );
    chosen.push(GRID[best].join(':'));
    measured.push(tried.filter((_, at) => folds[at] === fold).map((row) => row[best]));
  }
  const each = measured.map((rows) => means(rows));
  const range = Object.fromEntries(
    GOALS.map((name) => [name, [Math.min(...each.map((row) => row[name])), Math.max(...each.map((row) => row[name]))]]),
  );
  return { ...means(measured.flat()), range, chosen, groups: twinsTogether(demands).length };
}

const goalOf = (figures) => GOALS.reduce((sum, name) => sum + figures[name], 0);

function ranked({ candidates }, weights) {
  return candidates
    .map(([id, strengths]) => [id, strengths.reduce((sum, strength, at) => sum + strength * weights[at], 0)])
    .sort((left, right) => right[1] - left[1])
    .slice(0, 1_000);
}

/** The largest groups first, each to the fold with the fewest demands. */
function assigned(demands) {
  const sizes = new Array(FOLDS).fill(0);
  const foldOf = new Map();
  for (const group of twinsTogether(demands)) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] += group.length;
    for (const { id } of group) foldOf.set(id, fold);
  }
  return demands.map(({ id }) => foldOf.get(id));
}
