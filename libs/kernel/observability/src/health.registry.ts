import { Injectable } from '@nestjs/common';

const TIMEOUT_MS = 1_000;

export type HealthState = 'ok' | 'degraded' | 'away';

export interface Readiness {
  /** It can serve. What is degraded is served all the same, so that nothing else is taken away with it. */
  ready: boolean;
  checks: Record<string, HealthState>;
  /** What is wrong with what is degraded, for whoever operates this. */
  notes: Record<string, string>;
}

interface Answer {
  state: HealthState;
  note?: string;
}

/** The servers that this process uses; each part registers its own. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<Answer>>();
  private readonly spared = new Set<string>();

  /** @param check resolves when the server answers. */
  register(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, async () => {
      await check();
      return { state: 'ok' };
    });
  }

  /** The same for a server that this process can do without: it is named, and readiness does not hang on it. */
  mention(name: string, check: () => Promise<unknown>): void {
    this.spared.add(name);
    this.register(name, check);
  }

  /**
   * Something that may work without being whole. Readiness names it and does not hang on it.
   * @param check what is wrong, in a sentence; undefined when nothing is.
   */
  watch(name: string, check: () => Promise<string | undefined>): void {
    this.spared.add(name);
    this.checks.set(name, async () => {
      const note = await check();
      return note === undefined ? { state: 'ok' } : { state: 'degraded', note };
    });
  }

  /** Asks all of them at once; one that takes longer than a second is away. */
  async readiness(): Promise<Readiness> {
    const answers = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await answerOf(check)] as const),
    );
    return {
      ready: answers.every(([name, { state }]) => state === 'ok' || this.spared.has(name)),
      checks: Object.fromEntries(answers.map(([name, { state }]) => [name, state])),
      notes: Object.fromEntries(answers.flatMap(([name, { note }]) => (note === undefined ? [] : [[name, note]]))),
    };
  }
}

async function answerOf(check: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), TIMEOUT_MS);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch {
    return { state: 'away' };
  } finally {
    clearTimeout(timer);
  }
}
