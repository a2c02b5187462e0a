import type { Viewer } from '#kernel/access';
import { Injectable } from '@nestjs/common';

/** Whether a person may read a file because it belongs to this record. */
export type Grant = (viewer: Viewer | undefined, attachmentId: string, subjectId: string) => boolean | Promise<boolean>;

/** Who may read what: each feature answers for the records that it links files to. */
@Injectable()
export class AttachmentAccess {
  private readonly grants = new Map<string, Grant>();

  /** Call in a provider's constructor. @param kind the `kind` of the links, e.g. `contract`. */
  register(kind: string, grant: Grant): void {
    if (this.grants.has(kind)) throw new Error(`attachment access of "${kind}" is declared twice`);
    this.grants.set(kind, grant);
  }

  /** Deny is the default, also for a kind that nobody answers for. */
  async allows(kind: string, viewer: Viewer | undefined, attachmentId: string, subjectId: string): Promise<boolean> {
    return (await this.grants.get(kind)?.(viewer, attachmentId, subjectId)) ?? false;
  }
}
