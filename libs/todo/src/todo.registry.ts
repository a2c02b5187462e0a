import type { Viewer } from '#kernel/access';
import type { Sentence } from '#kernel/errors';
import { Injectable } from '@nestjs/common';

/** One thing that waits, before it is put into words that every kind shares. */
export interface Waiting {
  id: string;
  title: string;
  detail: string | null;
  link: string;
  since: Date;
  due: string | null;
  late: boolean;
}

/** What waits of one kind: how many, where all are listed, and the first of them. */
export interface WaitingGroup<Kind extends string = string> {
  kind: Kind;
  total: number;
  link: string;
  items: Waiting[];
}

/** Of each kind no more than these are listed. */
export const LISTED = 20;

/** What a kind is called, and what its button says. */
export interface TodoKind {
  label: Sentence;
  action: Sentence;
  /** It is worked whenever there is time; all other kinds come before it. */
  unhurried?: boolean;
}

/** Finds what waits for a person in one feature, which brings it as its `<feature>.todo.ts`. */
export interface TodoSource<Kind extends string = string> {
  /** The kinds that it may find, each with its words. */
  readonly kinds: Readonly<Record<Kind, TodoKind>>;
  of(viewer: Viewer): Promise<WaitingGroup<Kind>[]>;
}

/** The registry of what waits. Register in a provider's constructor, so that every source is known before the first request. */
@Injectable()
export class TodoSources {
  private readonly sources: TodoSource[] = [];
  private readonly kinds = new Map<string, TodoKind>();

  /** @throws Error for a kind that is declared already: a mistake of the program, found at start-up. */
  register(source: TodoSource): void {
    for (const [code, kind] of Object.entries(source.kinds)) {
      if (this.kinds.has(code)) throw new Error(`the kind of to-do "${code}" is declared twice`);
      this.kinds.set(code, kind);
    }
    this.sources.push(source);
  }

  all(): readonly TodoSource[] {
    return this.sources;
  }

  /** @throws Error when no source declares it: a mistake of the program. */
  kind(code: string): TodoKind {
    const kind = this.kinds.get(code);
    if (!kind) throw new Error(`nobody declares the kind of to-do "${code}"`);
    return kind;
  }
}
