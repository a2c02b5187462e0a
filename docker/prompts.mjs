import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal. @param {string} text @param {{ hidden?: boolean }} [options] hidden: what is typed is not shown @returns {Promise<string>} */
export async function ask(text, { hidden = false } = {}) {
  if (hidden) process.stdout.write(text);
  // With an output of its own that keeps quiet, readline shows no key.
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stdout;
  const question = createInterface({ input: process.stdin, output, terminal: true });
  // While it reads keys, Ctrl-C is a key as well.
  question.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await question.question(hidden ? '' : text);
  } finally {
    question.close();
    if (hidden) process.stdout.write('\n');
  }
}
