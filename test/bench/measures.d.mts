export declare function ndcg10(grades: number[], judged: number[]): number;
export declare function auc(judgements: Map<string, number>, scores: Map<string, number>): number | undefined;
export declare function measure(
  ranking: [string, number][],
  judgements: Map<string, number>,
): Record<
  'fullNdcg10' | 'recall10' | 'recall50' | 'recall200' | 'candidateRecall1000' | 'mrr' | 'judgedNdcg10',
  number
> & { auc: number | undefined };
export declare function means(all: Record<string, number | undefined>[]): Record<string, number>;
export declare function spreads(all: Record<string, number | undefined>[]): Record<string, number>;
export declare function hasRelevant(judgements: Map<string, number>): boolean;
