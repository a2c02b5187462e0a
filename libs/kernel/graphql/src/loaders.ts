import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import DataLoader from 'dataloader';

/** Loads many by id, answering in a map; ids that are missing stay undefined. */
export type BatchLoad<T> = (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>;

/** The DataLoaders of one request, made when first used: a list of twenty rows costs one query per relation. */
export class RequestLoaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** @param cached false on a subscription, which lives long and must see rows as they are now. */
  constructor(private readonly cached = true) {}

  load<T>(name: string, id: string, batch: BatchLoad<T>): Promise<T | undefined> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(
        async (ids) => {
          const found = await batch([...new Set(ids)]);
          return ids.map((each) => found.get(each));
        },
        { cache: this.cached, maxBatchSize: 500 },
      );
      this.loaders.set(name, loader);
    }
    return loader.load(id) as Promise<T | undefined>;
  }
}

/** The request's loaders, as a resolver parameter. */
export const Loaders = createParamDecorator((_: unknown, context: ExecutionContext): RequestLoaders => {
  const graphqlContext = context.getArgByIndex<{ loaders: RequestLoaders }>(2);
  return graphqlContext.loaders;
});
