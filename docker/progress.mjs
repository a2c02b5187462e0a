/** Says what is being done, how long it took, and on a failure what, why and what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} what the step that failed
   * @param {string} why what it said
   * @param {string} todo what a person can do
   */
  constructor(what, why, todo) {
    super(`${what} failed.\n  Why: ${why.trim().split('\n').slice(-15).join('\n       ')}\n  What to do: ${todo}`);
    this.name = 'StepFailure';
  }
}

export class Progress {
  constructor(stream = process.stdout) {
    this.stream = stream;
    this.begun = Date.now();
  }

  say(text) {
    this.stream.write(`${text}\n`);
  }

  /** Runs one step. @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
  async step(name, work) {
    const begun = Date.now();
    this.say(`  … ${name}`);
    const result = await work();
    this.say(`  ✓ ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    return result;
  }

  seconds() {
    return ((Date.now() - this.begun) / 1000).toFixed(1);
  }
}

export const silent = { say() {}, step: (_name, work) => work() };
