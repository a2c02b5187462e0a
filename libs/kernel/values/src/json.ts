import type { ValueTransformer } from 'typeorm';

/** A small structured value kept as JSON text; the column is LONGTEXT so that migrations and entities agree to the letter. */
export const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(wellFormed(value))),
  from: (value?: string | null) => (value === undefined || value === null ? value : (JSON.parse(value) as unknown)),
};

/**
 * The same value with every string in it well-formed: half a surrogate pair becomes U+FFFD. Servers written in other languages refuse a
 * whole request for one such half. Dates, bytes and whatever else is no plain JSON stay as they are.
 */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item)) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item as unknown)]),
  ) as T;
}
