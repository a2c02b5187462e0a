import { randomUUID } from 'node:crypto';

/** A small PDF that is unlike any other: one signed paper is one contract, so every upload needs a paper of its own. */
export function paper(): string {
  return `%PDF-1.4\n% ${randomUUID()}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
}
