/** The matcher with one of its parts taken away at a time. Everything else stays the product's own code. */
import { BUILT_IN_WEIGHTS } from '../../../dist/libs/match/src/engine/index.js';

/** Terms are written in the letters a to p. */
const SUBJECT_TOKEN = /^s/;

const withoutSignal =
  (...names) =>
  (matcher) => {
    const kept = Object.entries(BUILT_IN_WEIGHTS.weights).map(([name, weight]) => [
      name,
      names.includes(name) ? 0 : weight,
    ]);
    const whole = kept.reduce((sum, [, weight]) => sum + weight, 0);
    const model = {
      ...BUILT_IN_WEIGHTS,
      weights: Object.fromEntries(kept.map(([name, weight]) => [name, weight / whole])),
    };
    return changed(matcher, 'models', { active: async () => model });
  };

const withQueries = (change) => (matcher) => {
  const { candidates } = matcher;
  return changed(matcher, 'candidates', { find: (index, queries) => candidates.find(index, change(queries)) });
};

/** What is taken away: its name, and how; each returns how it is put back. */
export const ABLATIONS = [
  ['words (TEXT) out of the score', withoutSignal('TEXT')],
  ['meaning (MEANING) out of the score', withoutSignal('MEANING')],
  ['subject (SUBJECT) out of the score', withoutSignal('SUBJECT')],
  ['meaning and subject out of the score', withoutSignal('MEANING', 'SUBJECT')],
  [
    'field, TRL, budget, indicators, mode, region, past cooperation',
    withoutSignal('FIELD', 'TRL', 'BUDGET', 'INDICATORS', 'MODE', 'REGION', 'COOPERATION'),
  ],
  ['no candidates by meaning', withQueries((queries) => ({ ...queries, vector: undefined }))],
  ['no candidates by words', withQueries((queries) => ({ ...queries, words: [] }))],
  [
    'no candidates by subject',
    withQueries((queries) => ({ ...queries, words: queries.words.filter((query) => !SUBJECT_TOKEN.test(query)) })),
  ],
  ['only the ten heaviest words', withQueries((queries) => ({ vector: undefined, words: queries.words.slice(0, 1) }))],
];

function changed(object, name, value) {
  const kept = object[name];
  object[name] = value;
  return () => void (object[name] = kept);
}
