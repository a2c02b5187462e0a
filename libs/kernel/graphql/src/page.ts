import { UserError } from '#kernel/errors';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** No list answers more than this at once. */
export const PAGE_LIMIT = 100;
const PAGE_DEFAULT = 20;

@ObjectType({ description: 'Where a page ends (分页信息).' })
export class PageInfo {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of its last row (结束游标), to be given as `after`; null for an empty page.',
  })
  endCursor?: string | null;

  @Field({ description: 'Another page follows (有下一页).' })
  hasNextPage: boolean;
}

/** What every list takes. */
@ArgsType()
export class ListArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows to answer (每页条数), 1 to 100; 20 when left out.' })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which to go on (起始游标): the endCursor of the page before.',
  })
  after?: string;

  /**
   * Walks the whole list by id, newest first, whatever its order is: a row that changes place meanwhile is neither missed nor met twice. Empty to
   * begin, then the page's end cursor. All are counted once, as the walk begins; later pages say nothing of it. No field: only the platform itself walks.
   */
  walk?: string;
}

/** One page of anything. */
export interface PageOf<T> {
  nodes: T[];
  totalCount: number;
  pageInfo: PageInfo;
}

/** Makes the page type of a record: `@ObjectType() class DemandPage extends Page(DemandType) {}`. */
export function Page<T>(item: () => new () => T) {
  @ObjectType({ isAbstract: true })
  abstract class PageType implements PageOf<T> {
    @Field(() => [item()], { description: 'The rows of this page (本页记录).' })
    nodes: T[];

    @Field(() => Int, { description: 'Rows on all pages (总数).' })
    totalCount: number;

    @Field(() => PageInfo, { description: 'Where the page ends, and whether another follows (分页信息).' })
    pageInfo: PageInfo;
  }
  return PageType;
}

/** Reads the list arguments. @throws UserError when more than the limit is asked for, or the cursor is none of ours. */
export function pageWindow(args: ListArgs): { offset: number; limit: number } {
  const limit = args.first ?? PAGE_DEFAULT;
  if (limit < 1 || limit > PAGE_LIMIT) throw UserError.bad('first', 'value.page', { max: PAGE_LIMIT });
  const offset = args.after ? Number(Buffer.from(args.after, 'base64url').toString().replace(/^o:/, '')) : 0;
  if (!Number.isInteger(offset) || offset < 0 || offset > 10_000_000) throw UserError.bad('after', 'value.notAnId');
  return { offset, limit };
}

/** The cursor that stands after `offset` rows. */
export function cursorAfter(offset: number): string {
  return Buffer.from(`o:${offset}`).toString('base64url');
}

/** Wraps rows that were found into a page. */
export function pageOf<T>(
  nodes: T[],
  totalCount: number,
  { offset, limit }: { offset: number; limit: number },
): PageOf<T> {
  const end = offset + nodes.length;
  return {
    nodes,
    totalCount,
    pageInfo: {
      endCursor: nodes.length ? cursorAfter(end) : null,
      hasNextPage: nodes.length === limit && end < totalCount,
    },
  };
}

/** Runs a query as one page. The query's order must be total (end it with the id). */
export async function findPage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  args: ListArgs,
): Promise<PageOf<T>> {
  const { offset, limit } = pageWindow(args);
  if (args.walk !== undefined) return walked(query, args.walk, limit);
  const [rows, total] = await query.skip(offset).take(limit).getManyAndCount();
  return pageOf(rows, total, { offset, limit });
}

/** Ids are ordered by time and never change, unlike everything that people sort lists by. */
async function walked<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  before: string,
  limit: number,
): Promise<PageOf<T>> {
  const totalCount = before ? 0 : await query.getCount();
  const id = query.expressionMap.mainAlias!.metadata.primaryColumns[0]!.propertyName;
  if (before) query.andWhere(`${query.alias}.${id} < :before`, { before });
  const nodes = await query.orderBy(`${query.alias}.${id}`, 'DESC').take(limit).getMany();
  return {
    nodes,
    totalCount,
    pageInfo: { endCursor: (nodes.at(-1)?.[id] as string | undefined) ?? null, hasNextPage: nodes.length === limit },
  };
}
