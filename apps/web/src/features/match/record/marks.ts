import type { TextSpan } from '../../../components/values/MarkedText';
import type { MatchView } from '../matchView';

type Term = MatchView['explanation']['sharedTerms'][number];

/** Every place of a word in a text. */
function placesOf(word: string, text: string): TextSpan[] {
  const places: TextSpan[] = [];
  for (let start = text.indexOf(word); word && start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length });
  return places;
}

/**
 * Where the shared words stand in a text. The server counts in the texts that both sides may read; to who reads the
 * confidential one it sends the words without their places, so they are looked for in what is shown.
 */
export function marksIn(
  terms: readonly Term[],
  side: 'demandSpans' | 'achievementSpans',
  field: string,
  text: string,
): TextSpan[] {
  return terms.flatMap((term) =>
    term[side].length > 0 ? term[side].filter((span) => span.field === field) : placesOf(term.term, text),
  );
}
