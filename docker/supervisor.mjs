import { tail } from './children.mjs';

/** The first wait before a child is started again, doubled with each end in a row, up to the longest; all in milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A child that ran this long (ms) ran well: its earlier ends are forgotten. */
const RAN_WELL = 60_000;
/** So many ends in a row are said loudly, and again each time so many more have come. */
const LOUD_FROM = 3;
const LOUD_EVERY = 20;
/** How long (s) a child that was started again may take to answer before that is said. */
const ANSWERS_WITHIN = 60;

/**
 * How long to wait before the next start: a random half of the doubled wait, so that what died together does not come back in step.
 * @param {number} ends how often it ended in a row before this time
 * @param {() => number} random from 0 to 1
 * @returns {number} milliseconds, never more than 30,000
 */
export function restartWait(ends, random) {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** ends);
  return wait * (0.5 + random() / 2);
}

function startTimer(milliseconds, work) {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * Keeps children running: whatever ends is started again with the same command, for ever, after a wait that grows with each end in a row.
 * Nothing else is stopped for it: applications wait for a server that is away.
 */
export class Supervisor {
  /**
   * @param {import('./children.mjs').Children} children
   * @param {{ say?: (text: string) => void, now?: () => number, random?: () => number, after?: (milliseconds: number, work: () => void) => () => void }} [parts]
   *   now: milliseconds on a clock that only moves forward; after: does some work later, and returns what calls it off
   */
  constructor(
    children,
    { say = () => {}, now = () => performance.now(), random = Math.random, after = startTimer } = {},
  ) {
    this.children = children;
    this.say = say;
    this.now = now;
    this.random = random;
    this.after = after;
    this.kept = new Map();
  }

  /**
   * Starts a child, waits until it answers, and keeps it running from then on.
   * @param {string} name
   * @param {{ command: string, args: string[], ready: () => Promise<boolean>, before?: () => void, cwd?: string, env?: object, uid?: number, gid?: number, graceMs?: number }} child
   *   before: what must be done ahead of each start
   * @throws StepFailure when it ends before its first answer, or does not answer in a minute: a first start that fails is for a person to mend
   */
  async keep(name, child) {
    const kept = { name, child, ends: 0, begun: this.now(), run: undefined, callOff: () => {}, watched: false };
    this.kept.set(name, kept);
    this.#start(kept);
    await this.children.until(name, child.ready);
    kept.watched = true;
  }

  /** Ends children for good, all at once. */
  async stop(...names) {
    for (const name of names) {
      this.kept.get(name)?.callOff();
      this.kept.delete(name);
    }
    await this.children.stop(...names);
  }

  #start(kept) {
    const { command, args, before, ready: _ready, ...options } = kept.child;
    const run = {};
    kept.run = run;
    kept.begun = this.now();
    before?.();
    this.children.start(kept.name, command, args, {
      ...options,
      onExit: (code, signal) => this.#ended(kept, run, signal ?? code),
    });
  }

  #ended(kept, run, how) {
    // A start that failed half-way may be told of twice.
    if (kept.run !== run || !kept.watched || this.kept.get(kept.name) !== kept) return;
    kept.run = undefined;
    if (this.now() - kept.begun >= RAN_WELL) kept.ends = 0;
    const wait = restartWait(kept.ends, this.random);
    kept.ends += 1;
    this.#tell(kept, how, wait);
    kept.callOff = this.after(wait, () => this.#startAgain(kept));
  }

  #startAgain(kept) {
    try {
      this.#start(kept);
    } catch (error) {
      // A full disk, say: no log can be opened. It may be better next time.
      return this.#ended(kept, kept.run, error.message);
    }
    const { run } = kept;
    this.children.until(kept.name, kept.child.ready, ANSWERS_WITHIN).then(
      () => this.say(`${kept.name} is back.`),
      // One that ended meanwhile has been told of.
      () =>
        kept.run === run &&
        this.kept.get(kept.name) === kept &&
        this.say(`${kept.name} runs again and does not answer yet. Its log: ${this.children.logOf(kept.name)}`),
    );
  }

  #tell({ name, ends }, how, wait) {
    const next = `starting it again in ${(wait / 1000).toFixed(1)} s`;
    const log = this.children.logOf(name);
    if (ends !== LOUD_FROM && ends % LOUD_EVERY !== 0)
      return this.say(`${name} ended (${how}); ${next}. Its log: ${log}`);
    this.say(
      [
        `\n✗ ${name} has ended ${ends} times in a row, now with: ${how}. The end of its log:`,
        tail(log).replace(/^/gm, '    '),
        `  What to do: read ${log}; most often a disk is full, another program has taken its port, memory is short or its data are damaged.`,
        `  Everything else goes on meanwhile; ${next}.\n`,
      ].join('\n'),
    );
  }
}
