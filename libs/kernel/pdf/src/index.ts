export { FONT } from './fonts.js';
export { makePdf, type PdfCell, type PdfContent, type PdfDocument } from './pdf.js';
