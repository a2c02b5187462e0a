import { Column, Entity, Index, PrimaryColumn, type ValueTransformer } from 'typeorm';

/** DECIMAL comes from the driver as a text; the plan's figures have at most four decimals and fit a double. */
const decimal: ValueTransformer = { to: (value: number) => value, from: (value: string | number) => Number(value) };

/** A measured value of one of the plan's indicators. Rows are added and never changed: a correction is a new row that names the old one. */
@Entity('indicator_value')
@Index('ux_indicator_value_first', ['code', 'year', 'measuredOn', 'first'], { unique: true })
@Index('ux_indicator_value_corrects', ['correctsId'], { unique: true })
export class IndicatorValue {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  code: string;

  /** The year that the value is about. */
  @Column({ type: 'int' })
  year: number;

  /** The day as of which it holds. */
  @Column({ type: 'date' })
  measuredOn: string;

  @Column({ type: 'decimal', precision: 16, scale: 4, transformer: decimal })
  value: number;

  /** Who says so. */
  @Column({ type: 'varchar', length: 300 })
  source: string;

  @Column({ type: 'char', length: 36, nullable: true })
  evidenceId: string | null;

  /** Of the file as it was added. */
  @Column({ type: 'char', length: 64, nullable: true })
  evidenceSha256: string | null;

  /** 1 unless it is a correction: of an indicator, year and day there is one first value. */
  @Column({ type: 'tinyint', nullable: true })
  first: number | null;

  /** The row that this one takes the place of; each is corrected once. */
  @Column({ type: 'char', length: 36, nullable: true })
  correctsId: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  /** Made up for showing the platform. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;

  @Column({ type: 'char', length: 36 })
  recordedBy: string;

  @Column({ type: 'varchar', length: 100 })
  recordedByName: string;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
