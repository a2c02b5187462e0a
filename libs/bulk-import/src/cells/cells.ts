import { halfWidth } from '#kernel/values';

/** What a cell holds is written by people: the same thing in many forms. These read it, or answer undefined. */

/** A sum as people write it (`1,200,000`, `￥80万`, `80 万元`) as the sum that the forms take; anything else stays as it is, to be refused there. */
export function yuanOf(cell: string): string {
  const plain = halfWidth(cell)
    .replace(/[,\s¥]/g, '')
    .replace(/元$/, '');
  const short = /^(-?)(\d+)(?:\.(\d+))?([万亿])$/.exec(plain);
  if (!short) return plain;
  const places = short[4] === '万' ? 4 : 8;
  const decimals = (short[3] ?? '').padEnd(places, '0');
  const whole = `${short[2]}${decimals.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  return `${short[1]}${whole}${decimals.length > places ? `.${decimals.slice(places)}` : ''}`;
}

/** A day as people write it (`2027/1/5`, `2027年1月5日`) as `2027-01-05`; anything else stays as it is, to be refused there. */
export function dayOf(cell: string): string {
  const plain = halfWidth(cell).trim();
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(plain);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : plain;
}

/** `6`, `TRL6`, `TRL 6`, `6级`. */
export function trlOf(cell: string): number | undefined {
  const level = /^(?:TRL)?\s*(\d{1,2})\s*级?$/i.exec(halfWidth(cell).trim());
  return level && Number(level[1]) >= 1 && Number(level[1]) <= 9 ? Number(level[1]) : undefined;
}

export function yesOrNo(cell: string): boolean | undefined {
  const plain = halfWidth(cell).trim().toLowerCase();
  if (['是', '已确认', '√', 'y', 'yes', 'true', '1'].includes(plain)) return true;
  return ['否', '×', 'n', 'no', 'false', '0'].includes(plain) ? false : undefined;
}

/** The items of a list: by line, 、 or comma. */
export function itemsOf(cell: string): string[] {
  return cell
    .split(/[\n、,，;；]+/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Entries by line or semicolon, but not within brackets, where an evidence may hold one. */
export function entriesOf(cell: string): string[] {
  const entries = [''];
  let depth = 0;
  for (const mark of cell) {
    if (mark === '（' || mark === '(') depth += 1;
    if (mark === '）' || mark === ')') depth = Math.max(0, depth - 1);
    if (mark === '\n' || (depth === 0 && (mark === ';' || mark === '；'))) {
      entries.push('');
      depth = 0;
    } else entries[entries.length - 1] += mark;
  }
  return entries.map((entry) => entry.trim()).filter(Boolean);
}
