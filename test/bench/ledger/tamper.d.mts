import type { Kit } from './kit.mjs';

export declare function tamper(options: {
  connection: unknown;
  verifier: Kit['verifier'];
  random: () => number;
  times: number;
  onUndetected?: (what: object) => void;
}): Promise<{ tampered: number; undetected: number }>;
