import { v7, validate } from 'uuid';

/** A new UUIDv7: unique, and ordered by time so that indexes stay compact. */
export function newId(): string {
  return v7();
}

/**
 * True for anything that can be an id; a malformed id is answered as "not found" and never reaches a query. In capitals it is none: the database
 * would find the record by it, and whoever compares it with an id at hand would take it for another.
 */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
