import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../apps/features.js';

const LIBS = new URL('../../libs/', import.meta.url).pathname;

const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('/testing/'))
  .map((file) => ({ file, text: readFileSync(join(LIBS, file), 'utf8') }));

/** `demandEvents.published` and so on, as they are called in code. */
const declared = sources
  .filter(({ file }) => file.endsWith('.events.ts'))
  .flatMap(({ text }) =>
    [...text.matchAll(/export const (\w+) = \{\n([\s\S]*?)\n\};/g)].flatMap(([, group, body]) =>
      [...body!.matchAll(/^ {2}(\w+): defineEvent/gm)].map(([, key]) => ({ group: group!, key: key! })),
    ),
  );

const LISTENING_FILES = /\.(events|notices|portal)\.ts$|\b(feedback\.rules|index)\.ts$/;

/** A source without the places that only listen: what a handler wants, whom a rule tells, which timer is taken back. */
function writing({ file, text }: { file: string; text: string }): string {
  if (LISTENING_FILES.test(file)) return '';
  const spoken = text
    .replace(/readonly events = \[[^\]]*\];/g, '')
    .replace(/const \w*MOVES = \[[^\]]*\];/g, '')
    .replace(/timers\.cancel\([^)]*\)/g, '')
    .replace(/\w+Events\.\w+\.name/g, '');
  return file.endsWith('.lifecycle.ts') ? spoken : spoken.replace(/\bevent: \w+Events\.\w+/g, '');
}

describe('what can happen', () => {
  const written = sources.map(writing).join('\n');

  it('is written by somebody, each event that is declared', () => {
    expect(declared.length).toBeGreaterThan(90);
    const idle = declared
      .filter(({ group, key }) => !new RegExp(`\\b${group}(\\.${key}\\b|\\[)`).test(written))
      .map(({ group, key }) => `${group}.${key}`);
    expect(idle).toEqual([]);
  });
});

describe('what is said', () => {
  const sentences = features.flatMap(({ messages = {} }) => Object.entries(messages));
  // A month has a number in Chinese and a name in English.
  const placeholders = (text: string) =>
    [...new Set(text.replace(/\{month(Name|Short)\}/g, '{month}').match(/\{\w+\}/g))].sort();

  it('is said in both languages with the same parameters', () => {
    expect(sentences.length).toBeGreaterThan(500);
    const strange = sentences.filter(
      ([, { zh, en }]) => !zh || !en || String(placeholders(zh)) !== String(placeholders(en)),
    );
    expect(strange.map(([code]) => code)).toEqual([]);
  });
});
