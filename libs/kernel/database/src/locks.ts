import { UserError } from '#kernel/errors';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/** Locks one row until the transaction ends (SELECT … FOR UPDATE). @returns null when there is none */
export function lockRow<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row | null> {
  return manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
}

/**
 * Changes a row that was read with its version (optimistic locking), and counts the version up, so that whoever still looks at the old one is
 * told. The row is changed in memory too.
 * @throws UserError CONFLICT when the row is not any more what was read; a locked row always is.
 */
export async function updateVersion<Row extends ObjectLiteral & { id: string; version: number }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  row: Row,
  changes: Partial<Row>,
): Promise<Row> {
  const next = { ...changes, version: row.version + 1 };
  const { affected } = await manager
    .createQueryBuilder()
    .update(entity)
    .set(next as never)
    .where({ id: row.id, version: row.version })
    .execute();
  if (affected !== 1) throw UserError.conflict();
  return Object.assign(row, next);
}
