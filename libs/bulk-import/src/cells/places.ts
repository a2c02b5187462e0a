import { halfWidth } from '#kernel/values';
import { isRegion, regionChildren } from '#taxonomy';

let byName: Map<string, string> | undefined;

/** Full names (`福建省三明市三元区`) and those names of one part that only one place has (`三元区`). */
function names(): Map<string, string> {
  if (byName) return byName;
  const found = new Map<string, string>();
  const repeated = new Set<string>();
  const walk = (parent: string | null, above: string) => {
    for (const { code, name } of regionChildren(parent)) {
      found.set(`${above}${name}`, code);
      if (above && found.has(name)) repeated.add(name);
      if (above) found.set(name, found.get(name) ?? code);
      if (!parent || code.endsWith('00')) walk(code, `${above}${name}`);
    }
  };
  walk(null, '');
  for (const name of repeated) found.delete(name);
  byName = found;
  return found;
}

/** The code of a place that is given as code or by name; undefined when there is none, or more than one. */
export function regionCodeOf(cell: string): string | undefined {
  const plain = halfWidth(cell).replace(/\s/g, '');
  if (/^\d{6}$/.test(plain)) return isRegion(plain) ? plain : undefined;
  return names().get(plain);
}
