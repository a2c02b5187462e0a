import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Clock, isId } from '#kernel/values';
import { LedgerYears } from '#ledger';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TargetService } from '../cockpit/target.service.js';
import type { Cockpit } from '../cockpit/target.types.js';
import { CockpitRows } from '../drill/breakdown.service.js';
import type { CockpitBreakdown } from '../drill/drill.types.js';
import { CockpitSnapshot } from './snapshot.entity.js';

export interface SnapshotDraft {
  year: number;
  title: string;
  clientMutationId: string;
}

interface Head {
  entries: number;
  digest: string;
}

const LISTED = 100;
const TRIES = 5;

/** Frozen cockpits: taken, kept as they are, held against now. */
@Injectable()
export class CockpitSnapshots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly targets: TargetService,
    private readonly rows: CockpitRows,
    private readonly years: LedgerYears,
  ) {}

  async take(viewer: Viewer, { year, title: typed, clientMutationId }: SnapshotDraft): Promise<CockpitSnapshot> {
    const problems = new Problems();
    const title = checkText(problems, 'title', typed, { max: 100, required: true });
    problems.throwIfAny();
    const { figures, breakdown, head } = await this.moment(year, viewer);
    const row = {
      year,
      title,
      takenAt: this.clock.now(),
      takenBy: viewer.userId,
      takenByName: viewer.name,
      figures,
      breakdown,
      ledgerEntries: head?.entries ?? null,
      ledgerDigest: head?.digest ?? null,
    };
    const kept = await this.commands.run(
      { by: viewer, operation: 'takeCockpitSnapshot', clientMutationId },
      (manager, id) => manager.insert(CockpitSnapshot, { ...row, id }),
    );
    return this.get(kept.id);
  }

  /** The newest first, at most 100. */
  list(): Promise<CockpitSnapshot[]> {
    return this.dataSource.manager.find(CockpitSnapshot, { order: { takenAt: 'DESC', id: 'DESC' }, take: LISTED });
  }

  /** @throws UserError NOT_FOUND */
  async get(id: string): Promise<CockpitSnapshot> {
    const found = isId(id) ? await this.dataSource.manager.findOneBy(CockpitSnapshot, { id }) : null;
    if (!found) throw UserError.notFound('snapshot');
    // Moments become texts in JSON.
    return { ...found, figures: { ...found.figures, updatedAt: new Date(found.figures.updatedAt) } };
  }

  /** Figures and the head that they belong to: read again when somebody posted in between. */
  private async moment(
    year: number,
    viewer: Viewer,
  ): Promise<{ figures: Cockpit; breakdown: CockpitBreakdown; head: Head | undefined }> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await this.headOf(year);
      const figures = await this.targets.cockpit(year, viewer.locale);
      // It goes to meetings: institutes by rank, whoever freezes it.
      const breakdown = await this.rows.breakdown({ ...viewer, roles: [Role.GOVERNMENT] }, year);
      const after = await this.headOf(year);
      if (before?.digest === after?.digest) return { figures, breakdown, head: after };
    }
    throw UserError.bad(undefined, 'snapshot.moving');
  }

  private async headOf(year: number): Promise<Head | undefined> {
    return (await this.years.all()).find((head) => head.year === year);
  }
}
