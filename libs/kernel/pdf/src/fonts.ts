import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Chinese and Latin type under the SIL Open Font License, from the package that carries it: no machine needs fonts of its own. */
const folder = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '..', 'fonts');
const [regular, bold] = [join(folder, 'NotoSansHans-Regular.otf'), join(folder, 'NotoSansHans-Bold.otf')];

/** The name by which documents ask for it; also in the `font-family` of an SVG. */
export const FONT = 'Sans';

export const FONTS = { [FONT]: { normal: regular, bold, italics: regular, bolditalics: bold } };

/** The only files that a document may be made from. */
export const FONT_FILES: ReadonlySet<string> = new Set([regular, bold]);
