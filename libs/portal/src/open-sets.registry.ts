import type { CellValue, TableColumn } from '#export';
import { Injectable } from '@nestjs/common';

/** One set of open data: what a visitor may know anyway, as a table. */
export interface OpenSet {
  /** The name of its files without their ending, e.g. `demands`. */
  name: string;
  columns: readonly TableColumn[];
  /** Its rows as a visitor may see them now. */
  rows(): AsyncIterable<readonly CellValue[]>;
}

const NAME = /^[a-z][a-z-]{0,31}$/;

/** The sets of open data, by name. Register in a provider's constructor. */
@Injectable()
export class OpenSets {
  private readonly sets = new Map<string, OpenSet>();

  /** @throws Error for a malformed or taken name: a mistake of the program, found at start-up. */
  register(set: OpenSet): void {
    if (!NAME.test(set.name)) throw new Error(`"${set.name}" is no name for open data`);
    if (this.sets.has(set.name)) throw new Error(`two sets of open data are named "${set.name}"`);
    this.sets.set(set.name, set);
  }

  get(name: string): OpenSet | undefined {
    return this.sets.get(name);
  }
}

/** Headings of a set; those with a star at their end hold numbers. */
export function openColumns(...titles: string[]): TableColumn[] {
  return titles.map((title) =>
    title.endsWith('*') ? { title: title.slice(0, -1), type: 'number' as const } : { title, type: 'text' as const },
  );
}
