import type { ReactNode } from 'react';

/** For `requiredMark`: most fields are needed, so the few that are not say so. */
export function optionalMark(word: string): (label: ReactNode, info: { required: boolean }) => ReactNode {
  return (label, { required }) => (
    <>
      {label}
      {!required && <span className="kc-optional">{word}</span>}
    </>
  );
}
