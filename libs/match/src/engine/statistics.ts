import type { PreparedText, Side } from './engine.types.js';

interface SideFigures {
  records: number;
  titleLength: number;
  bodyRecords: number;
  bodyLength: number;
  frequencies: Map<string, number>;
}

/** The serialised form: plain JSON, terms and counts side by side. */
export interface StatisticsJson {
  format: 1;
  demand: SideJson;
  achievement: SideJson;
}

interface SideJson {
  records: number;
  titleLength: number;
  bodyRecords: number;
  bodyLength: number;
  terms: string[];
  counts: number[];
}

const emptySide = (): SideFigures => ({ records: 0, titleLength: 0, bodyRecords: 0, bodyLength: 0, frequencies: new Map() });

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

  frequency(side: Side, term: string): number {
    return this.sides[side].frequencies.get(term) ?? 0;
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

  toJSON(): StatisticsJson {
    return { format: 1, demand: sideToJson(this.sides.demand), achievement: sideToJson(this.sides.achievement) };
  }

  static fromJSON(json: StatisticsJson): CorpusStatistics {
    const statistics = new CorpusStatistics();
    statistics.sides.demand = sideFromJson(json.demand);
    statistics.sides.achievement = sideFromJson(json.achievement);
    return statistics;
  }

  private apply(side: Side, text: PreparedText, sign: 1 | -1): void {
    const figures = this.sides[side];
    figures.records = Math.max(0, figures.records + sign);
    figures.titleLength = Math.max(0, figures.titleLength + sign * text.titleLength);
    if (text.bodyLength > 0) {
      figures.bodyRecords = Math.max(0, figures.bodyRecords + sign);
      figures.bodyLength = Math.max(0, figures.bodyLength + sign * text.bodyLength);
    }
    for (const term of text.terms.keys()) {
      const count = (figures.frequencies.get(term) ?? 0) + sign;
      if (count > 0) figures.frequencies.set(term, count);
      else figures.frequencies.delete(term);
    }
  }
}

function sideToJson({ frequencies, ...figures }: SideFigures): SideJson {
  return { ...figures, terms: [...frequencies.keys()], counts: [...frequencies.values()] };
}

function sideFromJson({ terms, counts, ...figures }: SideJson): SideFigures {
  return { ...figures, frequencies: new Map(terms.map((term, index) => [term, counts[index] ?? 0])) };
}
