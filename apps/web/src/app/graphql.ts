import { gql } from 'urql';
import type { graphql as typedGraphql } from '../generated';

type Definitions = Parameters<typeof gql>[0];

const fragments = new Map<string, string>();
const SPREAD = /\.\.\.\s*(?!on\b)([A-Za-z_]\w*)/g;
const FRAGMENT = /^\s*fragment\s+(\w+)\s+on\b/gm;

/**
 * Writes a typed document: `graphql(\`query …\`)`. The types come from the generated client; the text itself stays in the module that
 * asks, so a page brings its own documents and no others. A fragment of another module is found when that module was imported first.
 */
export const graphql = ((source: string) => {
  const own = new Set([...source.matchAll(FRAGMENT)].map((match) => match[1] as string));
  for (const name of own) fragments.set(name, source);
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
