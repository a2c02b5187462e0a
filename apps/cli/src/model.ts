import { ModelTrainer, type Retrained } from '#match';
import type { INestApplicationContext } from '@nestjs/common';

export interface RetrainOptions {
  dryRun?: boolean;
  json?: boolean;
}

/** Refits the matcher's weights and says what came of it. */
export async function retrain(
  app: INestApplicationContext,
  { dryRun, json }: RetrainOptions,
  say: (text: string) => void,
): Promise<void> {
  const result = await app.get(ModelTrainer).retrain({ dryRun: dryRun ?? false });
  if (json) return say(JSON.stringify(result));
  inWords(result).forEach(say);
}

function inWords({ model, outcome, dryRun, weights, before, figures, trainedFrom }: Retrained): string[] {
  const { fitted, current, folds, margin, verdict } = figures;
  const why = {
    BETTER: 'not worse on held-back demands',
    WORSE: `worse on held-back demands by more than ${margin}, or no better in any figure`,
    TOO_FEW: 'too few demands with answers that differ',
  }[verdict];
  return [
    `${trainedFrom.rows} rows, ${trainedFrom.pairs} judged pairs of ${trainedFrom.demands} demands that tell pairs apart.`,
    `Held back, ${folds} folds: AUC ${fitted.auc.toFixed(3)} (in use: ${current.auc.toFixed(3)}), nDCG@10 ${fitted.ndcg.toFixed(3)} (in use: ${current.ndcg.toFixed(3)}).`,
    ...Object.entries(weights).map(
      ([name, weight]) =>
        `  ${name.padEnd(10)} ${before[name as keyof typeof before].toFixed(3)} → ${weight.toFixed(3)}`,
    ),
    `${dryRun ? 'It would be' : `${model} is`} ${outcome === 'ACTIVE' ? 'taken' : 'rejected'}: ${why}.`,
  ];
}
