import type { Log } from './log.js';
import type { Metrics } from './metrics.service.js';

/** Errors that one process logs in full within a minute; all of them are counted. */
const [FULL_LINES, WINDOW_MS] = [60, 60_000];

/** What tells of a process that serves. */
export interface Serving {
  log: Log;
  metrics: Metrics;
}

/**
 * Runs a process that serves. An error that nobody caught ends it with a sentence while it starts, since half a start serves nobody. After
 * that it is the last resort for a mistake of ours: one packet, job or timer must not take everybody else's work with it, so the error is
 * logged in full and counted, and the process lives, ready as before. What the error interrupted is not made good: a request may stay
 * unanswered until its time is up, a job is taken up again by the sweeper. A storm is told by `uncaught_errors_total`; its lines are bounded,
 * so that it fills no disk.
 * @param start resolves once the process serves
 */
export function runEntry(name: string, start: () => Promise<Serving>): void {
  const fail = (error: unknown): never => {
    process.stderr.write(`The ${name} could not start. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  };
  // Rejections that nobody caught come here as well: Node raises them as exceptions.
  process.on('uncaughtException', fail);
  start().then((serving) => {
    process.on('uncaughtException', lastResort(serving));
    process.off('uncaughtException', fail);
  }, fail);
}

/** Logs and counts what nobody caught. Fit for `process.on('uncaughtException')`; it never throws itself. */
export function lastResort(
  { log, metrics }: Serving,
  now: () => number = () => performance.now(),
): (error: unknown, origin: string) => void {
  let [began, lines] = [now(), 0];
  return (error, origin) => {
    metrics.uncaughtErrors.inc({ origin });
    if (now() - began >= WINDOW_MS) [began, lines] = [now(), 0];
    lines += 1;
    if (lines > FULL_LINES) return;
    const last = lines === FULL_LINES ? { more: 'counted in uncaught_errors_total until the minute is over' } : {};
    log.error({ err: error, origin, ...last }, 'an error that nobody caught; the process goes on');
  };
}
