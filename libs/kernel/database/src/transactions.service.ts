import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

const RETRYABLE = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);

/** The driver's code of a failed query, such as ER_DUP_ENTRY. */
export function databaseErrorCode(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}

export function isDuplicate(error: unknown): boolean {
  return databaseErrorCode(error) === 'ER_DUP_ENTRY';
}

/** Runs work in one transaction. All that matters happens inside: row, history, event. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param work may run again after a deadlock, so it has no effect outside the database.
   * @param manager when given, the work joins that transaction.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>, manager?: EntityManager): Promise<T> {
    if (manager) return work(manager);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', work);
      } catch (error) {
        if (attempt >= 4 || !RETRYABLE.has(databaseErrorCode(error) ?? '')) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20));
      }
    }
  }
}
