import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT, FONTS, FONT_FILES } from './fonts.js';

export type { TableCell as PdfCell, Content as PdfContent } from 'pdfmake/interfaces.js';

pdfmake.setFonts(FONTS);
// Texts of users stand in documents: nothing in them may make the server read a file or ask another machine.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));

/** A4 with what every page says of itself. */
export interface PdfDocument {
  /** Stands in the file's properties. */
  title: string;
  author: string;
  /** When it was made: stands in the file's properties. */
  at: Date;
  landscape?: boolean;
  content: Content[];
  /** Small, at the top of every page. */
  header?: string;
  /** Small, at the bottom of every page beside its number. */
  footer?: string;
  /** How a page is numbered. */
  page: (page: number, pages: number) => string;
}

const MARGIN = 42;
const GREY = '#666666';

/** Lines all around and room to breathe: a form to be printed and signed. */
const FORM: CustomTableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  paddingTop: () => 5,
  paddingBottom: () => 5,
  paddingLeft: () => 6,
  paddingRight: () => 6,
};

/** Thin lines between rows: a table of figures. */
const ROWS: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row <= 1 || row === table.body.length ? 0.8 : 0.4),
  hLineColor: (row, { table }) => (row <= 1 || row === table.body.length ? '#333333' : '#cccccc'),
  vLineWidth: () => 0,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};

pdfmake.setTableLayouts({ form: FORM, rows: ROWS });

const STYLES: TDocumentDefinitions['styles'] = {
  title: { fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
  subtitle: { fontSize: 10, color: GREY, alignment: 'center', margin: [0, 0, 0, 14] },
  heading: { fontSize: 12.5, bold: true, margin: [0, 12, 0, 6] },
  label: { bold: true, fillColor: '#f3f4f6' },
  figure: { fontSize: 15, bold: true },
  small: { fontSize: 8, color: GREY },
  number: { alignment: 'right' },
};

/**
 * A PDF with its type embedded (only the characters that occur), so that it prints alike everywhere and its text can be searched and copied.
 * Tables take the layouts `form` (lines all around) and `rows` (lines between rows); texts the styles title, subtitle, heading, label, figure, small, number.
 * An SVG's texts take the font family `Sans`.
 */
export async function makePdf({
  title,
  author,
  at,
  landscape = false,
  content,
  header,
  footer = '',
  page,
}: PdfDocument): Promise<Buffer> {
  const line = (left: string, right: string, top: number): Content => ({
    columns: [{ text: left }, { text: right, alignment: 'right' }],
    style: 'small',
    margin: [MARGIN, top, MARGIN, 0],
  });
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: landscape ? 'landscape' : 'portrait',
      pageMargins: [MARGIN, header === undefined ? MARGIN : MARGIN + 12, MARGIN, MARGIN + 8],
      info: { title, author, creationDate: at, modDate: at },
      defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.2 },
      styles: STYLES,
      ...(header === undefined ? {} : { header: line(header, '', 26) }),
      footer: (current, pages) => line(footer, page(current, pages), 16),
      content,
    })
    .getBuffer();
}
