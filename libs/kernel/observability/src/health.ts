import { Injectable } from '@nestjs/common';

const TIMEOUT_MS = 1_000;

export interface Readiness {
  ready: boolean;
  checks: Record<string, 'ok' | 'away'>;
}

/** The servers that this process cannot do without; each part registers its own. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<unknown>>();

  /** @param check resolves when the server answers. */
  register(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** Asks all of them at once; one that takes longer than a second is away. */
  async readiness(): Promise<Readiness> {
    const answers = await Promise.all([...this.checks].map(async ([name, check]) => [name, await stateOf(check)] as const));
    return { ready: answers.every(([, state]) => state === 'ok'), checks: Object.fromEntries(answers) };
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
