import type { Locale } from '#kernel/errors';
import { firstOfLine } from '#kernel/values';
import { readFileSync } from 'node:fs';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const regions = read('regions');
const industries = read('industries');

export interface Region {
  code: string;
  name: string;
}

export interface Industry {
  code: string;
  name: string;
}

export function isRegion(code: string): boolean {
  return Object.hasOwn(regions, code);
}

/** The name of a division; Chinese in every language, as on maps and papers. */
export function regionName(code: string | null | undefined, _locale: Locale = 'zh'): string | null {
  return code ? (regions[code] ?? null) : null;
}

/** The city of a county, the province of a city; null for a province. Counties of the four municipalities lie in the province. */
export function regionParent(code: string): string | null {
  if (code.endsWith('0000')) return null;
  const city = `${code.slice(0, 4)}00`;
  if (code !== city && city in regions) return city;
  return `${code.slice(0, 2)}0000`;
}

/** The divisions directly below one; provinces when none is given. */
export function regionChildren(parent?: string | null): Region[] {
  return Object.entries(regions)
    .filter(([code]) => (parent ? regionParent(code) === parent : code.endsWith('0000')))
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

export function sameProvince(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2);
}

const SHANGHAI = '31';
const SANMING = '3504';

/** 沪明: one side in Shanghai, the other in Sanming, whose cooperation the district's plan builds on. */
export function isHumingPair(a: string, b: string): boolean {
  return (a.startsWith(SHANGHAI) && b.startsWith(SANMING)) || (a.startsWith(SANMING) && b.startsWith(SHANGHAI));
}

export function isIndustry(code: string): boolean {
  return Object.hasOwn(industries, code);
}

/** The name of a class of GB/T 4754-2017. */
export function industryName(code: string | null | undefined, _locale: Locale = 'zh'): string | null {
  return code ? (industries[code] ?? null) : null;
}

/** Classes whose name or code contains the text; divisions before groups before classes. */
export function searchIndustries(text: string, first: number): Industry[] {
  const typed = firstOfLine(text, 100);
  const wanted = typed.toUpperCase();
  return Object.entries(industries)
    .filter(
      ([code, name]) =>
        code.length > 1 && (!wanted ? code.length === 3 : name.includes(typed) || code.startsWith(wanted)),
    )
    .sort(([a], [b]) => a.length - b.length || a.localeCompare(b))
    .slice(0, first)
    .map(([code, name]) => ({ code, name }));
}
