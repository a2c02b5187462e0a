import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { theSystem } from './client.js';

/** A mail as the SMTP server of this platform has received it. */
export interface Letter {
  to: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
}

export function letters(): Letter[] {
  const { mailDir } = theSystem();
  return readdirSync(mailDir)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(mailDir, name), 'utf8')) as Letter);
}
