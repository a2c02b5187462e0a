import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** At most this much of a guess is hashed; nobody makes the server work on a megabyte. */
const GUESS_MAX = 1_000;

/** Passwords as argon2id hashes with the library's parameters (19 MiB, 2 passes), which are the ones OWASP recommends. */
@Injectable()
export class Passwords {
  private decoy?: Promise<string>;

  hash(password: string): Promise<string> {
    return hash(password);
  }

  /** @param passwordHash undefined for an unknown account: the answer is false, and takes as long as for a known one. */
  async matches(passwordHash: string | undefined, guess: string): Promise<boolean> {
    this.decoy ??= this.hash(randomBytes(24).toString('base64'));
    const right = await verify(passwordHash ?? (await this.decoy), guess.slice(0, GUESS_MAX));
    return right && passwordHash !== undefined;
  }
}
