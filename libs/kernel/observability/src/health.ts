import { Injectable } from '@nestjs/common';

const TIMEOUT_MS = 1_000;

export interface Readiness {
  ready: boolean;
  checks: Record<string, 'ok' | 'away'>;
}

/** The servers that this process uses; each part registers its own. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private readonly spared = new Set<string>();

  /** @param check resolves when the server answers. */
  register(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** The same for a server that this process can do without: it is named, and readiness does not hang on it. */
  mention(name: string, check: () => Promise<unknown>): void {
    this.spared.add(name);
    this.register(name, check);
  }

  /** Asks all of them at once; one that takes longer than a second is away. */
  async readiness(): Promise<Readiness> {
    const answers = await Promise.all([...this.checks].map(async ([name, check]) => [name, await stateOf(check)] as const));
    return { ready: answers.every(([name, state]) => state === 'ok' || this.spared.has(name)), checks: Object.fromEntries(answers) };
  }
}

async function stateOf(check: () => Promise<unknown>): Promise<'ok' | 'away'> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), tooLate]);
    return 'ok';
  } catch {
    return 'away';
  } finally {
    clearTimeout(timer);
  }
}
