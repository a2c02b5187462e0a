import type { ReactNode } from 'react';

const START = '\uE000';
const END = '\uE001';

export interface TextSpan {
  start: number;
  end: number;
}

/** Text with marks: by spans (UTF-16 offsets, may overlap), or by the marks that the search writes into its texts. */
export function MarkedText({ text, spans }: { text: string; spans?: readonly TextSpan[] }) {
  return <>{spans ? bySpans(text, spans) : byMarks(text)}</>;
}

/** The text without search marks: for titles and labels. */
function plainText(text: string): string {
  return text.replaceAll(START, '').replaceAll(END, '');
}

function bySpans(text: string, spans: readonly TextSpan[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(start, at);
    if (end <= from || from >= text.length) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

function byMarks(text: string): ReactNode[] {
  return text.split(START).flatMap((piece, index) => {
    if (index === 0) return [plainText(piece)];
    const [marked = '', ...rest] = piece.split(END);
    return [<mark key={index}>{marked}</mark>, rest.join('')];
  });
}
