import { fenTransformer, jsonTransformer } from '#kernel/values';
import type { OpenStage } from '#match';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a forecast rests on; words are made of it in the reader's language. Sums are fen as texts. */
export interface ForecastBasis {
  signed: string;
  /** Complete months of history, and whether seasons were found in them. */
  months: number;
  seasonal: boolean;
  /** The mean month of that history. */
  meanMonth: string;
  /** What the open matches are expected to bring before the year ends. */
  pipeline: string;
  open: number;
  /** Open matches that nobody has given a sum: they count nothing. */
  withoutSum: number;
  /** Open matches that would not count, because neither party is in the district; absent from forecasts drawn before they were left out. */
  outside?: number;
  stages: { stage: OpenStage; open: number; expected: string; share: number; seen: number }[];
  /** Matches of the platform that have ended: what the stages' shares are learned from. */
  ended: number;
}

/** Months to come, cumulative, in fen as texts. */
export interface ForecastMonth {
  month: number;
  p10: string;
  p50: string;
  p90: string;
}

export interface GapCloserRow {
  matchId: string;
  probability: number;
  /** Expected before the year ends: the expected sum times the probability. */
  expected: string;
}

/** Where the year was seen to end, at a moment. Rows are added by the worker and never changed. */
@Entity('forecast')
@Index('ix_forecast_year', ['year', 'asOf'])
export class ForecastRow {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'datetime', precision: 3 })
  asOf: Date;

  @Column({ type: 'varchar', length: 40 })
  model: string;

  /** With the same inputs it gives the same figures again. */
  @Column({ type: 'int' })
  seed: number;

  @Column({ type: 'int' })
  simulations: number;

  @Column({ type: 'bigint', transformer: fenTransformer })
  target: bigint;

  @Column({ type: 'double' })
  reachShare: number;

  @Column({ type: 'double' })
  largestShare: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  months: ForecastMonth[];

  @Column({ type: 'longtext', transformer: jsonTransformer })
  basis: ForecastBasis;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  closers: GapCloserRow[];
}
