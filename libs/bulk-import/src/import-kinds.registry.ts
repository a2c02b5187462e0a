import { isValueOf } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { ImportKind, type ImportKindPlug } from './import-kind.js';

/** What can be imported. A feature registers its kinds in a provider's constructor, so that all are known before the first request or job. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKindPlug>();

  /** @throws Error when the kind is registered already, or was never declared and so is missing in the schema */
  register<Draft>(plug: ImportKindPlug<Draft>): void {
    if (!isValueOf(ImportKind, plug.kind)) throw new Error(`import kind "${plug.kind}" is not declared`);
    if (this.kinds.has(plug.kind)) throw new Error(`import kind "${plug.kind}" is registered twice`);
    this.kinds.set(plug.kind, plug);
  }

  /** @throws Error when no feature brings this kind */
  get(kind: string): ImportKindPlug {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`no feature imports "${kind}"`);
    return found;
  }

  all(): ImportKindPlug[] {
    return [...this.kinds.values()];
  }
}
