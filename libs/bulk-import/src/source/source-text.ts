import { UserError } from '#kernel/errors';

/** A text and how it was written. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-8 BOM' | 'GB18030';
}

/**
 * Reads bytes as UTF-8, with or without its mark, or else as GB 18030, which includes GBK: what Excel and WPS write in China.
 * @throws UserError BAD_INPUT when it is neither.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: marked ? 'UTF-8 BOM' : 'UTF-8' };
  const chinese = decoded(bytes, 'gb18030');
  if (chinese !== undefined) return { text: chinese, encoding: 'GB18030' };
  throw UserError.bad('attachmentId', 'import.encoding');
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
