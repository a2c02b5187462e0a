import type { ListArgs, PageOf } from '#kernel/graphql';
import type { ExportPortion } from './export-tables.registry.js';
import type { CellValue } from './table.js';

const PAGE = 100;

/**
 * A list of a feature's, page by page. Walks by id: people work on while a file is made, and the lists that they see are sorted by what changed
 * last.
 */
export async function* paged<T>(
  page: (args: ListArgs) => Promise<PageOf<T>>,
  rowsOf: (nodes: T[]) => CellValue[][] | Promise<CellValue[][]>,
): AsyncGenerator<ExportPortion> {
  for (let done = 0, total = 0, walk = ''; ;) {
    const { nodes, totalCount, pageInfo } = await page({ first: PAGE, walk });
    done += nodes.length;
    if (!walk) total = totalCount;
    yield { rows: await rowsOf(nodes), done, total: Math.max(done, total) };
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) return;
    walk = pageInfo.endCursor;
  }
}
