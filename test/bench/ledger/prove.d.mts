import type { Kit } from './kit.mjs';

export declare function prove(
  kit: Kit,
  options: { count: number; seed: number; onMismatch?: (what: object) => void },
): Promise<{ mismatches: number; accepted: number; refused: number; entries: number }>;
