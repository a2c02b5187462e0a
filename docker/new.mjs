/**
 * `npm run new -- feature NAME`: writes a working feature to start from.
 *
 *   npm run new -- feature pilot-line --zh 中试线 --en "pilot line"
 */
import { parseArgs } from 'node:util';
import { newFeature } from './new/feature.mjs';

const USAGE = `npm run new -- feature NAME [--zh 中文名] [--en "english name"] [--plural NAMES]
  NAME    one of them, in small letters: probe, pilot-line
  --zh    what people call it in Chinese; the English name when left out
  --en    what people call it in English; made of NAME when left out
  --plural  NAME's plural, where it is not regular`;

const text = { type: 'string' };

try {
  const { values, positionals } = parseArgs({ options: { zh: text, en: text, plural: text }, allowPositionals: true });
  const [what, name, ...more] = positionals;
  if (what !== 'feature' || !name || more.length > 0) throw new Error(USAGE);
  const { written, changed } = await newFeature(name, values);
  console.log(`Written, ${written.length} files:\n${written.map((file) => `  ${file}`).join('\n')}`);
  console.log(`Entered in:\n${changed.map((file) => `  ${file}`).join('\n')}`);
  console.log(`
It has a record with a lifecycle, a list, a search, to-dos, notices, an export, an import, pages and a test. Make it your own:
the record's fields in libs/${name}/src/${name}.entity.ts, its rules, migration and types beside it; its words in ${name}.messages.ts
and in the web app's ${name}.zh.ts and ${name}.en.ts; its terms in docs/glossary.md. Next:

  npm run schema && npm run codegen && npm run docs
  npm run types && npm run lint && npm run gates
  npm run check -- --only unit,db`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
