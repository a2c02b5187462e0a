import { Attachments, declareAttachmentColumns, type AttachmentRecord } from '#attachment';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Clock, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { alikeOf, nameOf, planIndicator, type PlanIndicator } from '../plan/plan-indicators.js';
import { IndicatorValue } from './indicator.entity.js';
import { checkValue, recordable, type ValueInput } from './indicator.input.js';

declareAttachmentColumns('indicator_value', 'evidence_id');

/** The kind of the links between values and the files that prove them. */
export const EVIDENCE_LINK = 'indicator-value';

const EVIDENCE_KIND =
  /^(application\/pdf|image\/(png|jpeg|webp)|text\/csv|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/;

export interface ValueToRecord extends ValueInput {
  code: string;
  evidenceId?: string | null;
  clientMutationId: string;
}

export interface ValueToCorrect extends Omit<ValueInput, 'year'> {
  id: string;
  evidenceId?: string | null;
  reason: string;
  clientMutationId: string;
}

interface Row extends Pick<
  IndicatorValue,
  'code' | 'year' | 'measuredOn' | 'value' | 'source' | 'first' | 'correctsId' | 'reason'
> {
  demo?: boolean;
}

/** Measured values of the plan's indicators: recorded with their source, and corrected by a row that says why. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  /** @param demo marks a value that was made up for showing the platform. */
  async record(
    viewer: Viewer,
    { code, evidenceId, clientMutationId, ...input }: ValueToRecord,
    demo = false,
  ): Promise<string> {
    const indicator = recordable(code, viewer.locale);
    const problems = new Problems();
    const { source } = checkValue(problems, indicator, input, this.clock.now());
    const evidence = await this.evidence(problems, viewer, evidenceId);
    problems.throwIfAny();
    const row: Row = { ...input, code, source, first: 1, correctsId: null, reason: null, demo };
    await this.add(viewer, indicator, row, { evidence, clientMutationId, operation: 'recordIndicatorValue' });
    return code;
  }

  /** Puts a row in the place of one that is wrong. @returns the indicator's code. */
  async correct(
    viewer: Viewer,
    { id, evidenceId, reason, clientMutationId, ...input }: ValueToCorrect,
  ): Promise<string> {
    const wrong = isId(id) ? await this.dataSource.manager.findOneBy(IndicatorValue, { id }) : null;
    if (!wrong) throw UserError.notFound('id');
    const indicator = recordable(wrong.code, viewer.locale);
    const problems = new Problems();
    const { source } = checkValue(problems, indicator, { ...input, year: wrong.year }, this.clock.now());
    const why = checkText(problems, 'reason', reason, { max: 500, required: true });
    const evidence = await this.evidence(problems, viewer, evidenceId, wrong.evidenceId);
    problems.throwIfAny();
    const row: Row = { ...input, code: wrong.code, year: wrong.year, source, first: null, correctsId: id, reason: why };
    await this.add(viewer, indicator, row, { evidence, clientMutationId, operation: 'correctIndicatorValue' });
    return wrong.code;
  }

  /** All rows, or those of one indicator, oldest first. */
  async values(code?: string): Promise<IndicatorValue[]> {
    return this.dataSource.manager.find(IndicatorValue, {
      where: code ? { code } : {},
      order: { year: 'ASC', measuredOn: 'ASC', recordedAt: 'ASC', id: 'ASC' },
    });
  }

  private async add(
    viewer: Viewer,
    indicator: PlanIndicator,
    row: Row,
    {
      evidence,
      clientMutationId,
      operation,
    }: { evidence: AttachmentRecord | undefined; clientMutationId: string; operation: string },
  ): Promise<void> {
    try {
      await this.commands.run({ by: viewer, operation, clientMutationId }, async (manager, id) => {
        const rows = await this.refuseDouble(manager, row);
        await this.refuseCopy(manager, viewer, indicator, row, evidence !== undefined);
        // A day that a correction moved away from is free again, though the index still knows it.
        const first =
          row.first && rows.some((other) => other.measuredOn === row.measuredOn && other.first !== null)
            ? null
            : row.first;
        await manager.insert(IndicatorValue, {
          id,
          demo: false,
          ...row,
          first,
          evidenceId: evidence?.id ?? null,
          evidenceSha256: evidence?.sha256 ?? null,
          recordedBy: viewer.userId,
          recordedByName: viewer.name,
          recordedAt: this.clock.now(),
        });
        if (evidence)
          await this.attachments.link(manager, { attachmentId: evidence.id, kind: EVIDENCE_LINK, subjectId: id });
      });
    } catch (error) {
      // Two people at the same moment: the indexes let one through.
      if (isDuplicate(error)) throw row.correctsId ? UserError.bad('id', 'indicator.correct.done') : doubled(row);
      throw error;
    }
  }

  /** @returns the rows of the indicator's year, locked: two who write at once come after each other. */
  private async refuseDouble(manager: EntityManager, row: Row): Promise<IndicatorValue[]> {
    const rows = await manager.find(IndicatorValue, {
      where: { code: row.code, year: row.year },
      lock: { mode: 'pessimistic_write' },
    });
    if (rows.some(({ correctsId }) => correctsId !== null && correctsId === row.correctsId))
      throw UserError.bad('id', 'indicator.correct.done');
    if (standing(rows).some(({ id, measuredOn }) => measuredOn === row.measuredOn && id !== row.correctsId))
      throw doubled(row);
    return rows;
  }

  /**
   * Two indicators of the plan sound alike; the figure of one is not taken over into the other. What the plan states of the other is refused for
   * any year; what was measured of it in the same year, unless a paper proves that both happen to be alike.
   */
  private async refuseCopy(
    manager: EntityManager,
    viewer: Viewer,
    { code }: PlanIndicator,
    row: Row,
    proven: boolean,
  ): Promise<void> {
    const other = planIndicator(alikeOf(code) ?? '');
    if (!other) return;
    const measured = proven ? [] : standing(await manager.findBy(IndicatorValue, { code: other.code, year: row.year }));
    if ([...measured, ...other.baseline].some(({ value }) => value === row.value))
      throw UserError.bad('value', 'indicator.alike', { name: nameOf(other, viewer.locale), year: row.year });
  }

  private async evidence(
    problems: Problems,
    viewer: Viewer,
    id: string | null | undefined,
    known?: string | null,
  ): Promise<AttachmentRecord | undefined> {
    if (!id) return undefined;
    const file = isId(id) ? (await this.attachments.byIds([id])).get(id) : undefined;
    if (!file || (file.uploadedBy !== viewer.userId && file.id !== known)) problems.add('evidenceId', 'value.notAnId');
    else if (!EVIDENCE_KIND.test(file.mediaType)) problems.add('evidenceId', 'indicator.evidence');
    else return file;
    return undefined;
  }
}

/** The rows that no other took the place of. */
export function standing<Of extends Pick<IndicatorValue, 'id' | 'correctsId'>>(rows: readonly Of[]): Of[] {
  const replaced = new Set(rows.map(({ correctsId }) => correctsId));
  return rows.filter(({ id }) => !replaced.has(id));
}

function doubled({ year, measuredOn }: Row): UserError {
  return UserError.bad('measuredOn', 'indicator.known', { year, day: measuredOn });
}
