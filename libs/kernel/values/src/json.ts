import type { ValueTransformer } from 'typeorm';

/** A small structured value kept as JSON text; the column is LONGTEXT so that migrations and entities agree to the letter. */
export const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value?: string | null) => (value === undefined || value === null ? value : (JSON.parse(value) as unknown)),
};
