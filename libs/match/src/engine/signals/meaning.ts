import type { SignalScore } from '../engine.types.js';
import { cosine } from '../meaning/word-vectors.js';
import { PARAMETERS } from '../parameters.js';

/**
 * Whether the two are written in words of the same company, be they the same words or not.
 * @param instead what stands in while no vectors are learned: the strength of the words themselves
 */
export function meaningSignal(
  asked: ArrayLike<number> | undefined,
  offered: ArrayLike<number> | undefined,
  instead: number,
): SignalScore {
  const weight = PARAMETERS.weights.MEANING;
  if (asked === undefined || offered === undefined)
    return { name: 'MEANING', verdict: 'UNKNOWN', strength: instead, weight };
  const strength = Math.min(1, Math.max(0, PARAMETERS.meaning.stretch * cosine(asked, offered)));
  return { name: 'MEANING', verdict: strength >= PARAMETERS.meaning.fits ? 'FITS' : 'MISSES', strength, weight };
}
