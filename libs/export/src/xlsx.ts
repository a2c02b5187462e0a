import type { FileHandle } from 'node:fs/promises';
import type { CellValue, ColumnType, Table, TableColumn } from './table.js';
import { ZipWriter } from './zip.js';

/** What a sheet of Excel holds, its headings included. */
export const SHEET_ROWS = 1_048_576;

const DAY_MS = 86_400_000;
const EIGHT_HOURS = 8 * 3_600_000;
/** Day 0 of Excel’s calendar, as it counts since 1 March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** What a cell holds at most. */
const CELL_CHARACTERS = 32_767;
const SHEET_NAME = 31;

/** The cell formats of `styles.xml`, by their place in it. */
const STYLES: Readonly<Record<ColumnType | 'head', number>> = { text: 0, head: 1, yuan: 2, number: 0, day: 3, time: 4, long: 5 };
const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook written row by row: its sums are numbers and its days are days, so it can be added up and sorted as it is. Times are those of
 * Shanghai. A table that is longer than a sheet goes on in the next one, under the same headings.
 */
export class XlsxWriter {
  private readonly zip: ZipWriter;
  private readonly sheets: string[] = [];
  private columns: readonly TableColumn[] = [];
  private letters: readonly string[] = [];
  private rowsInSheet = 0;
  private tableName = '';
  private part = 0;

  constructor(
    file: FileHandle,
    private readonly limit = SHEET_ROWS,
  ) {
    this.zip = new ZipWriter(file);
  }

  async begin(name: string, columns: readonly TableColumn[]): Promise<void> {
    this.tableName = name;
    this.columns = columns;
    this.letters = columns.map((_, at) => letterOf(at));
    this.part = 0;
    await this.openSheet();
  }

  async rows(rows: readonly (readonly CellValue[])[]): Promise<void> {
    let text = '';
    for (const row of rows) {
      if (this.rowsInSheet >= this.limit) {
        await this.zip.write(text);
        text = '';
        await this.closeSheet();
        await this.openSheet();
      }
      text += this.line((at) => cell(row[at], this.columns[at]!.type));
    }
    await this.zip.write(text);
  }

  /** Ends the table, adds others as sheets of their own, and closes the workbook. */
  async end(others: readonly Table[] = []): Promise<void> {
    await this.closeSheet();
    for (const { name, columns, rows } of others) {
      await this.begin(name, columns);
      await this.rows(rows);
      await this.closeSheet();
    }
    await this.zip.add('xl/workbook.xml', workbook(this.sheets));
    await this.zip.add('xl/_rels/workbook.xml.rels', workbookRels(this.sheets));
    await this.zip.add('xl/styles.xml', styles());
    await this.zip.add('_rels/.rels', `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
    await this.zip.add('[Content_Types].xml', contentTypes(this.sheets));
    await this.zip.end();
  }

  private async openSheet(): Promise<void> {
    this.part += 1;
    this.rowsInSheet = 0;
    this.sheets.push(sheetName(this.tableName, this.part));
    await this.zip.open(`xl/worksheets/sheet${this.sheets.length}.xml`);
    const widths = this.columns.map(({ width = 14 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
    const panes = `<sheetViews><sheetView workbookViewId="0"${this.sheets.length === 1 ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
    await this.zip.write(`${XML}<worksheet xmlns="${NS}">${panes}<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`);
    await this.zip.write(this.line((at) => words(this.columns[at]!.title, STYLES.head)));
  }

  private async closeSheet(): Promise<void> {
    await this.zip.write('</sheetData></worksheet>');
    await this.zip.close();
  }

  /** @param drawn what stands in a cell, without its own tags; nothing for an empty one */
  private line(drawn: (column: number) => string): string {
    const no = ++this.rowsInSheet;
    const cells = this.letters.map((letter, at) => {
      const inside = drawn(at);
      return inside ? `<c r="${letter}${no}"${inside}</c>` : '';
    });
    return `<row r="${no}">${cells.join('')}</row>`;
  }
}

function cell(value: CellValue | undefined, type: ColumnType): string {
  if (value === null || value === undefined || value === '') return '';
  if (type === 'yuan' || type === 'number') return ` s="${STYLES[type]}"><v>${Number(value)}</v>`;
  if (type === 'day') return ` s="${STYLES.day}"><v>${(Date.parse(`${String(value)}T00:00:00Z`) - EPOCH) / DAY_MS}</v>`;
  if (type === 'time') return ` s="${STYLES.time}"><v>${((value as Date).getTime() + EIGHT_HOURS - EPOCH) / DAY_MS}</v>`;
  return words(String(value), STYLES[type]);
}

/** A, B … Z, AA, AB … */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

function words(text: string, style: number): string {
  return ` t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text.slice(0, CELL_CHARACTERS))}</t></is>`;
}

/** Without what XML cannot hold. */
function escaped(text: string): string {
  const held = text.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return held.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function sheetName(table: string, part: number): string {
  const suffix = part > 1 ? ` (${part})` : '';
  return `${table.replace(/[\\/?*[\]:]/g, ' ').slice(0, SHEET_NAME - suffix.length)}${suffix}`;
}

function workbook(sheets: readonly string[]): string {
  const named = sheets.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  return `${XML}<workbook xmlns="${NS}" xmlns:r="${RELS}"><sheets>${named}</sheets></workbook>`;
}

function workbookRels(sheets: readonly string[]): string {
  const own = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('');
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}<Relationship Id="rId${sheets.length + 1}" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(sheets: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const own = sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('');
  const ends = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${ends}<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${own}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`;
}

function styles(): string {
  const format = (id: number, extra = '') => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id ? ' applyNumberFormat="1"' : ''}${extra ? ` applyAlignment="1">${extra}</xf>` : '/>'}`;
  const head = '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
  const fonts = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
  const fills = '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F4F6"/><bgColor indexed="64"/></patternFill></fill></fills>';
  const formats = '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>';
  const cells = [format(0), head, format(164), format(165), format(166), format(0, '<alignment vertical="top" wrapText="1"/>')];
  return `${XML}<styleSheet xmlns="${NS}">${formats}${fonts}${fills}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
