import type { Viewer } from '#kernel/access';
import { Retention } from '#kernel/database';
import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NamedLook } from './named-access.entity.js';
import { NamedGrants } from './named-access.service.js';

/** What somebody is about to see with names. */
export interface Look {
  /** Which list or figure, e.g. `cockpit.rows`. */
  place: string;
  /** What was asked for there. */
  asked: Record<string, unknown>;
  /** The codes of the rows. */
  codes: readonly string[];
}

/** The one door to names for whoever sees masked rows otherwise. */
@Injectable()
export class NamedLooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly grants: NamedGrants,
    private readonly clock: Clock,
    retention: Retention,
  ) {
    const kept = { setting: 'RETENTION_NAMED_ACCESS_MONTHS', by: 'operator' } as const;
    retention.register({ ...kept, table: 'named_look', past: 'at < :before' });
    // A grant goes after the last look under it.
    retention.register({
      ...kept,
      table: 'named_grant',
      past: "requested_at < :before AND until < :before AND state <> 'REQUESTED' AND NOT EXISTS (SELECT 1 FROM named_look l WHERE l.grant_id = named_grant.id)",
    });
  }

  /**
   * Writes the look down and opens the names; what cannot be written down throws, so nothing is shown that is not in the log.
   * @returns false without a grant in force: the rows stay masked.
   */
  async open(viewer: Viewer, { place, asked, codes }: Look): Promise<boolean> {
    const grant = await this.grants.inForce(viewer);
    if (!grant) return false;
    if (!codes.length) return true;
    const detail = `${JSON.stringify(asked)} ${codes.join(' ')}`;
    await this.dataSource.manager.insert(NamedLook, {
      id: newId(),
      grantId: grant.id,
      at: this.clock.now(),
      place,
      detail,
      rowCount: codes.length,
    });
    return true;
  }
}
