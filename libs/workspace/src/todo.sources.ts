import type { Viewer } from '#kernel/access';

/** One thing that waits, before it is put into words that every kind shares. */
export interface Waiting {
  id: string;
  title: string;
  detail: string | null;
  link: string;
  since: Date;
  due: string | null;
  late: boolean;
}

/** What waits of one kind: how many, where all are listed, and the first of them. */
export interface WaitingGroup {
  kind: TodoKind;
  total: number;
  link: string;
  items: Waiting[];
}

/** Of each kind no more than these are listed. */
export const LISTED = 20;

/** Finds what waits for a person in one feature. */
export interface TodoSource {
  of(viewer: Viewer): Promise<WaitingGroup[]>;
}

/** Kinds that are worked whenever there is time; all others come before them. */
export const UNHURRIED: readonly TodoKind[] = [
  'DEMAND_DRAFT',
  'ACHIEVEMENT_DRAFT',
  'MATCH_PLAN',
  'ORGANIZATION_PENDING',
  'MEMBER_WAITING',
];

export type TodoKind =
  | 'DEMAND_DRAFT'
  | 'DEMAND_RETURNED'
  | 'DEMAND_EXPIRED'
  | 'DEMAND_REVIEW'
  | 'ACHIEVEMENT_DRAFT'
  | 'ACHIEVEMENT_RETURNED'
  | 'ACHIEVEMENT_UPDATE'
  | 'ACHIEVEMENT_APPROVE'
  | 'ACHIEVEMENT_REVIEW'
  | 'MATCH_ANSWER'
  | 'MATCH_QUESTION'
  | 'MATCH_IDENTITY'
  | 'MATCH_TAKE'
  | 'MATCH_FOLLOW_UP'
  | 'MATCH_PLAN'
  | 'CONTRACT_CONFIRM'
  | 'CONTRACT_REGISTER'
  | 'CONTRACT_INSTALMENT_LATE'
  | 'ORGANIZATION_VERIFY'
  | 'ORGANIZATION_PENDING'
  | 'ORGANIZATION_REJECTED'
  | 'MEMBER_APPROVE'
  | 'MEMBER_WAITING'
  | 'JOBS_FAILED'
  | 'NAMED_ACCESS';
