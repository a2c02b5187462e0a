/** Words that would be no name in TypeScript, in SQL, or beside the folders that exist. */
const RESERVED = new Set(
  (
    'kernel app api worker web cli component feature test ' +
    'abstract any arguments as async await boolean break case catch class const continue debugger declare default ' +
    'delete do else enum eval ' +
    'export extends false finally for from function get if implements import in instanceof interface is let ' +
    'module namespace never new null ' +
    'number object of package private protected public readonly require return set static string super switch ' +
    'symbol this throw true try ' +
    'type typeof undefined unique unknown var void while with yield ' +
    'add all alter analyze and asc before between both by call cascade change check collate column condition ' +
    'constraint convert create cross ' +
    'cursor database desc describe distinct div double drop each exit explain fetch float force foreign fulltext ' +
    'grant group having ignore ' +
    'index inner inout insert int integer interval into iterate join key keys kill leading leave left like limit ' +
    'lines load lock long loop ' +
    'match mod natural not numeric offset on optimize option or order out outer over partition precision primary ' +
    'procedure purge range read ' +
    'real recursive references release rename repeat replace restrict revoke right rows schema select sensitive ' +
    'separator show signal spatial ' +
    'specific sql starting table terminated then to trailing trigger undo union unlock unsigned update usage use ' +
    'using values varying when where write'
  ).split(' '),
);

/** A kind of export is kept in 16 characters, and it is the plural. */
const LONGEST = 16;

const words = (kebab) => kebab.split('-');
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const pascal = (kebab) => words(kebab).map(capital).join('');
const camel = (kebab) => pascal(kebab).replace(/^./, (first) => first.toLowerCase());

function pluralOf(word) {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** A word that stands in sentences and string literals as it is. */
function label(option, text) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ·（）-]{0,29}$/u.test(text))
    throw new Error(`--${option} "${text}": at most 30 letters, digits, blanks and hyphens.`);
  return text;
}

/**
 * Every form of a feature's name, by the placeholder that stands for it in the templates: each is spelled in the case
 * that it gives.
 * @param {string} name kebab-case, singular: `probe`, `pilot-line`
 * @param {{ zh?: string, en?: string, plural?: string }} options what people call it, singular, and its plural in
 * kebab-case
 * @returns {Record<string, string>}
 * @throws Error with a sentence when it is no usable name
 */
export function formsOf(name, { zh, en, plural = pluralOf(name) }) {
  for (const given of [name, plural])
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(given))
      throw new Error(`"${given}" is no name: small letters and single hyphens, as in pilot-line.`);
  if (RESERVED.has(name) || RESERVED.has(camel(name)))
    throw new Error(`"${name}" is a reserved word; say it more exactly, as in funding-call.`);
  if (plural === name) throw new Error(`one and many are both called "${name}": give another --plural.`);
  if (plural.length > LONGEST) throw new Error(`"${plural}" has more than ${LONGEST} characters.`);
  const one = label('en', en ?? capital(words(name).join(' ')));
  const english = one.toLowerCase() === one || /^\p{Lu}\p{Ll}/u.test(one) ? one[0].toLowerCase() + one.slice(1) : one;
  return {
    '__na-me__': name,
    '__na-mes__': plural,
    __na_me__: name.replaceAll('-', '_'),
    __name__: camel(name),
    __names__: camel(plural),
    __Name__: pascal(name),
    __Names__: pascal(plural),
    __NAME__: name.replaceAll('-', '_').toUpperCase(),
    __NAMES__: plural.replaceAll('-', '_').toUpperCase(),
    __zh__: label('zh', zh ?? one),
    __en__: english,
    __En__: capital(english),
    __ens__: pluralOf(english),
    __Ens__: capital(pluralOf(english)),
  };
}

/**
 * Two letters for the codes that people read out to each other (`XQ-2026-000123`).
 * @param {string} name kebab-case
 * @param {ReadonlySet<string>} taken the prefixes in use
 * @throws Error when none is free
 */
export function prefixFor(name, taken) {
  const initials = words(name)
    .map(([first]) => first)
    .join('');
  const letters = name.replaceAll('-', '');
  const candidates = [initials.slice(0, 2), ...[...letters.slice(1)].map((letter) => letters[0] + letter)];
  const found = candidates.map((each) => each.toUpperCase()).find((each) => each.length === 2 && !taken.has(each));
  if (!found) throw new Error(`every prefix of codes that "${name}" could have is taken: name it otherwise.`);
  return found;
}

/** Puts the forms in the place of their placeholders. */
export function filled(text, forms) {
  return Object.entries(forms).reduce((done, [placeholder, form]) => done.replaceAll(placeholder, form), text);
}
