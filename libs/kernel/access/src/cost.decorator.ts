import { SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';

export const COST = 'kernel:cost';

/**
 * What is asked for, by the work that it makes, in points. One point is about the work of reading one row by its key. The classes follow the
 * times of the demo's operations against each other, roughly: a record took some 2 times what a row did, a list 4, the board and the agenda 10,
 * a sign-in 15. What loads other servers or many processors for a stranger (search, hashing, papers) is set above its time.
 */
export const COSTS = {
  /** No work worth counting. */
  free: 0,
  /** A relation that a whole list loads with one query, for each row. */
  batched: 0.1,
  /** A relation that each row loads for itself. */
  row: 1,
  /** Answered from memory or by one row. */
  light: 1,
  /** One record with what stands around it. */
  record: 2,
  /** A page of records and their count. */
  list: 4,
  /** A change: a transaction with its history and its event. */
  write: 5,
  /** Figures added up over many rows. */
  aggregate: 10,
  /** A search, or a comparison with everything. */
  search: 20,
  /** Password hashing, redaction, files, papers, and what keeps the worker busy. */
  heavy: 50,
} as const;

export type CostClass = keyof typeof COSTS;

/** What an operation, a route or a resolved field costs. An operation that names none counts as `heavy`. */
export function Cost(cost: CostClass): MethodDecorator {
  return (target, property, descriptor) => {
    SetMetadata(COST, cost)(target, property, descriptor);
    Extensions({ cost })(target, property);
  };
}
