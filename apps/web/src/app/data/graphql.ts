import { gql } from 'urql';
import type { graphql as typedGraphql } from '../../generated';

type Definitions = Parameters<typeof gql>[0];

const fragments = new Map<string, string>();
const SPREAD = /\.\.\.\s*(?!on\b)([A-Za-z_]\w*)/g;
const FRAGMENT = /^[ \t]*fragment\s+(\w+)\s+on\b/gm;

/**
 * Writes a typed document: `graphql(\`query …\`)`. The types come from the generated client; the text itself stays in the module that
 * asks, so a page brings its own documents and no others. A fragment of another module is found when that module was imported first.
 */
export const graphql = ((source: string) => {
  const own = new Set<string>();
  for (const { 1: name = '', index } of source.matchAll(FRAGMENT)) {
    own.add(name);
    fragments.set(name, blockAt(source, index));
  }
  return gql(withFragments(source, own) as Definitions);
}) as unknown as typeof typedGraphql;

function withFragments(source: string, known: Set<string>): string {
  let text = source;
  for (const [, name] of source.matchAll(SPREAD)) {
    if (!name || known.has(name)) continue;
    const fragment = fragments.get(name);
    if (!fragment) throw new Error(`fragment ${name}: import the module that declares it before this document`);
    known.add(name);
    text += withFragments(fragment, known);
  }
  return text;
}

/** From a place to the brace that closes the first one after it: a fragment without what stands beside it. */
function blockAt(source: string, from: number): string {
  let depth = 0;
  for (let at = source.indexOf('{', from); at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}' && (depth -= 1) === 0) return source.slice(from, at + 1);
  }
  return source.slice(from);
}
