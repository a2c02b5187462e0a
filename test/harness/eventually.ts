const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 40_000;

/** Looks again until something is so. @throws Error that says what did not come true. */
export async function eventually(
  isSo: () => Promise<boolean> | boolean,
  what: string,
  patienceMs?: number,
): Promise<void> {
  await eventuallyGet(async () => ((await isSo()) ? true : undefined), what, patienceMs);
}

/** Looks again until there is something to be had. */
export async function eventuallyGet<T>(
  look: () => Promise<T | undefined | null> | T | undefined | null,
  what: string,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  for (const until = Date.now() + patienceMs; ;) {
    const found = await look();
    if (found !== undefined && found !== null) return found;
    if (Date.now() > until) throw new Error(`it did not come to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
