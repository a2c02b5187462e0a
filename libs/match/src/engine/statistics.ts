import type { PreparedText, Side } from './engine.types.js';
import { TermTable } from './term-table.js';

interface SideFigures {
  records: number;
  titleLength: number;
  bodyRecords: number;
  bodyLength: number;
  frequencies: TermTable;
}

/** The stored form: the figures of both sides, and their term tables as bytes. */
export interface StoredStatistics {
  figures: Record<Side, Omit<SideFigures, 'frequencies'>>;
  frequencies: Record<Side, Uint8Array>;
}

const emptySide = (): SideFigures => ({
  records: 0,
  titleLength: 0,
  bodyRecords: 0,
  bodyLength: 0,
  frequencies: new TermTable(),
});

/**
 * In how many demands and achievements each term stands. Both sides count: what many demands ask for in the same words
 * (产业化, 研发, 公司) says little about any one of them, however rare it is among achievements.
 * Records are added and removed one by one, so it follows the catalogue without being rebuilt.
 */
export class CorpusStatistics {
  private readonly sides: Record<Side, SideFigures> = { demand: emptySide(), achievement: emptySide() };

  add(side: Side, text: PreparedText): void {
    this.apply(side, text, 1);
  }

  /** The text must be the one that was added. */
  remove(side: Side, text: PreparedText): void {
    this.apply(side, text, -1);
  }

  records(side: Side): number {
    return this.sides[side].records;
  }

  /** In how many records of a side the term stands. */
  frequency(side: Side, id: number): number {
    return this.sides[side].frequencies.get(id);
  }

  averageTitleLength(side: Side): number {
    const { titleLength, records } = this.sides[side];
    return records > 0 && titleLength > 0 ? titleLength / records : 1;
  }

  /** Over the records that have a body: bare titles would make every abstract look long. */
  averageBodyLength(side: Side): number {
    const { bodyLength, bodyRecords } = this.sides[side];
    return bodyRecords > 0 ? bodyLength / bodyRecords : 1;
  }

  toStored(): StoredStatistics {
    const { demand, achievement } = this.sides;
    const figures = ({ records, titleLength, bodyRecords, bodyLength }: SideFigures) => ({
      records,
      titleLength,
      bodyRecords,
      bodyLength,
    });
    return {
      figures: { demand: figures(demand), achievement: figures(achievement) },
      frequencies: { demand: demand.frequencies.toBytes(), achievement: achievement.frequencies.toBytes() },
    };
  }

  static fromStored({ figures, frequencies }: StoredStatistics): CorpusStatistics {
    const statistics = new CorpusStatistics();
    for (const side of ['demand', 'achievement'] as const)
      statistics.sides[side] = { ...figures[side], frequencies: TermTable.fromBytes(frequencies[side]) };
    return statistics;
  }

  private apply(side: Side, text: PreparedText, sign: 1 | -1): void {
    const figures = this.sides[side];
    // Nothing that was never added can be taken away.
    if (sign < 0 && figures.records === 0) return;
    figures.records += sign;
    figures.titleLength = Math.max(0, figures.titleLength + sign * text.titleLength);
    if (text.bodyLength > 0) {
      figures.bodyRecords = Math.max(0, figures.bodyRecords + sign);
      figures.bodyLength = Math.max(0, figures.bodyLength + sign * text.bodyLength);
    }
    for (const id of text.ids) figures.frequencies.set(id, Math.max(0, figures.frequencies.get(id) + sign));
  }
}
