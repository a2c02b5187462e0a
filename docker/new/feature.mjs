import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { filled, formsOf, prefixFor } from './names.mjs';

const root = new URL('../..', import.meta.url).pathname;
const TEMPLATES = new URL('feature', import.meta.url).pathname;
/** New features come after those that bring the records, and before those that report on all of them. */
const BEFORE = 'target';

const read = (file) => readFileSync(join(root, file), 'utf8');
const filesBelow = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

/** The templates, by the folder of the feature that they fill. */
const templatesOf = (part) =>
  readdirSync(join(TEMPLATES, part)).map((file) => ({
    file: file.replace(/\.template$/, ''),
    text: readFileSync(join(TEMPLATES, part, file), 'utf8'),
  }));

/**
 * Writes a feature with record, lifecycle, list, search, to-do, notice, export, import and pages, and enters it where features are listed.
 * @param {string} name kebab-case, singular
 * @param {{ zh?: string, en?: string, plural?: string }} options what people call it
 * @returns {Promise<{ written: string[], changed: string[] }>} the feature's own files, and those of others that name it now
 * @throws Error with a sentence, before anything is written, when the name can't be used
 */
export async function newFeature(name, options) {
  const forms = formsOf(name, options);
  const parts = [
    { folder: `libs/${name}/src`, templates: templatesOf('lib') },
    { folder: `apps/web/src/features/${name}`, templates: templatesOf('web') },
  ];
  refuseTaken(
    forms,
    parts.flatMap(({ templates }) => templates.map(({ text }) => text)),
  );
  forms.__PREFIX__ = prefixFor(name, prefixesInUse());
  // TypeORM sorts migrations by these digits.
  forms.__number__ = String(Date.now());
  const own = parts.flatMap(({ folder, templates }) =>
    templates.map(({ file, text }) => [join(folder, filled(file, forms)), filled(text, forms)]),
  );
  const entered = [
    ['apps/features.ts', withFeature(read('apps/features.ts'), forms)],
    ['nest-cli.json', withLibrary(read('nest-cli.json'), name)],
    ['docs/architecture.md', withLink(read('docs/architecture.md'), name)],
  ];
  for (const [file, text] of [...own, ...entered]) await write(file, text);
  const fileOf = ([file]) => file;
  return { written: own.map(fileOf), changed: entered.map(fileOf) };
}

/** @throws Error when a folder, a type, an operation, a page or a word of the templates has this name already */
function refuseTaken(forms, templates) {
  const { __Name__: Name, __Names__: Names, __name__: one, __names__: many } = forms;
  const refuse = (what) => {
    throw new Error(`"${forms['__na-me__']}" is taken: ${what}.`);
  };
  for (const folder of ['libs', 'apps/web/src/features'])
    if (existsSync(join(root, folder, forms['__na-me__']))) refuse(`there is ${folder}/${forms['__na-me__']}`);
  const schema = read('schema.graphql');
  const types = ['', 'Page', 'State', 'Action', 'Filter', 'DraftInput'].map((ending) => Name + ending).join('|');
  const type = new RegExp(`^(?:type|input|enum|scalar|interface|union) (${types})\\b`, 'm').exec(schema);
  if (type) refuse(`the schema has ${type[1]}`);
  const queries = /^type Query \{$([\s\S]*?)^\}$/m.exec(schema)?.[1] ?? '';
  if (new RegExp(`^  (?:${one}|${many})[(:]`, 'm').test(queries)) refuse('the schema has a query of this name');
  const pages = filesBelow('apps/web/src/features').filter((file) => file.endsWith('/paths.ts'));
  const page = pages.find((file) => new RegExp(`^  (?:${one}|my${Names}):`, 'm').test(read(file)));
  if (page) refuse(`${page} has a page of this name`);
  const word = new RegExp(`\\b(?:${Name}|${Names})\\b`);
  if (templates.some((text) => word.test(text))) refuse(`the feature itself imports ${Name}`);
}

function prefixesInUse() {
  const sources = filesBelow('libs').filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return new Set(
    sources.flatMap((file) =>
      [...read(file).matchAll(/\bcodes\.next\(manager, '([A-Z]+)'\)/g)].map(([, prefix]) => prefix),
    ),
  );
}

/** `apps/features.ts` with one import and one line more; Prettier puts the import into its place. */
function withFeature(text, { __name__: one, '__na-me__': name }) {
  return replaced(text, `  ${BEFORE},\n`, `  ${one},\n  ${BEFORE},\n`).replace(
    /^import /m,
    `import { feature as ${one} } from '#${name}';\nimport `,
  );
}

function withLibrary(text, name) {
  const nest = JSON.parse(text);
  const folder = `libs/${name}`;
  const isOwn = ([, { type, root: at }]) => type === 'library' && !at.startsWith('libs/kernel/');
  const project = { type: 'library', root: folder, entryFile: 'index', sourceRoot: `${folder}/src` };
  const all = [...Object.entries(nest.projects), [name, project]];
  const sorted = all.filter(isOwn).sort(([one], [other]) => one.localeCompare(other));
  nest.projects = Object.fromEntries([...all.filter((entry) => !isOwn(entry)), ...sorted]);
  return `${JSON.stringify(nest, null, 2)}\n`;
}

/** The chain of dependencies in the docs, one link longer. */
function withLink(text, name) {
  return replaced(text, ` ← ${BEFORE} ← `, ` ← ${name} ← ${BEFORE} ← `);
}

function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`"${from.trim()}" was not found: where does a new feature stand now?`);
  return text.replace(from, () => to);
}

async function write(file, text) {
  const path = join(root, file);
  const code = /\.tsx?$/.test(file);
  const formatted = code ? await format(text, { ...(await resolveConfig(path)), filepath: path }) : text;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatted);
}
