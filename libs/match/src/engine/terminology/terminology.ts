import { readFileSync } from 'node:fs';
import { FIRST_CHARACTER } from '../term-ids.js';

/** A narrow subject: who offers something in it may serve who asks for something in it. */
export interface Concept {
  name: string;
  /** Number of the wider sector that it belongs to. */
  sector: number;
}

interface Node {
  next: Map<string, Node>;
  /** Number of the term that ends here; 0 for none. */
  term: number;
}

/**
 * Our own terminology: what enterprises ask of institutes for, as some two hundred subjects with their terms, synonyms and abbreviations
 * (氢氟酸 / HF, 聚偏氟乙烯 / PVDF). Two texts that share no word may share a subject. One line a subject in `terminology.txt`; a term may
 * belong to several.
 */
class Terminology {
  readonly concepts: Concept[] = [];
  readonly sectors: string[] = [];
  /** Term number → its subjects. */
  readonly conceptsOfTerm: number[][] = [[]];
  readonly names: string[] = [''];
  private readonly root: Node = { next: new Map(), term: 0 };

  constructor(text: string) {
    const numbers = new Map<string, number>();
    for (const line of text
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean)) {
      if (line.startsWith('#')) {
        this.sectors.push(line.slice(1).trim());
        continue;
      }
      const [name = '', terms = ''] = line.split(/[:：]/u);
      const concept = this.concepts.push({ name, sector: this.sectors.length - 1 }) - 1;
      for (const term of new Set([
        name.toLowerCase(),
        ...terms
          .trim()
          .split(/\s+/u)
          .map((each) => each.toLowerCase()),
      ])) {
        const known = numbers.get(term) ?? this.add(term);
        numbers.set(term, known);
        this.conceptsOfTerm[known]?.push(concept);
      }
    }
    if (this.names.length >= FIRST_CHARACTER)
      throw new Error('the terminology has more terms than there are numbers for');
  }

  /** The numbers of the terms of a folded text, once per place: the longest that begins there. */
  termsIn(folded: string): number[] {
    const found: number[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      let node: Node | undefined = this.root;
      let term = 0;
      for (let at = start; at < folded.length; at += 1) {
        node = node.next.get(folded[at] as string);
        if (node === undefined) break;
        if (node.term !== 0 && standsAlone(folded, start, at + 1)) term = node.term;
      }
      if (term !== 0) found.push(term);
    }
    return found;
  }

  private add(term: string): number {
    let node = this.root;
    for (const character of term) {
      let next = node.next.get(character);
      if (next === undefined) node.next.set(character, (next = { next: new Map(), term: 0 }));
      node = next;
    }
    node.term = this.names.push(term) - 1;
    this.conceptsOfTerm.push([]);
    return node.term;
  }
}

const LATIN = /[a-z0-9]/;

/** `hf` is no term within `hfc`; Chinese has no such edges. */
function standsAlone(folded: string, start: number, end: number): boolean {
  const cut = (inside: string, outside: string | undefined): boolean =>
    outside !== undefined && LATIN.test(inside) && LATIN.test(outside);
  return !cut(folded[start] as string, folded[start - 1]) && !cut(folded[end - 1] as string, folded[end]);
}

export const TERMINOLOGY = new Terminology(readFileSync(new URL('./terminology.txt', import.meta.url), 'utf8'));
