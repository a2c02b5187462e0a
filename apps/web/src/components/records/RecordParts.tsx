import type { ReactNode } from 'react';
import './record.css';

/** A titled text that keeps its line breaks; nothing when there is none. */
export function Text({ title, text }: { title: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p className="kc-prose">{text}</p>
    </section>
  );
}

/** One of the facts at the side of a record. */
export function Fact({
  name,
  strong,
  wide,
  children,
}: {
  name: string;
  strong?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? 'kc-fact kc-fact-wide' : 'kc-fact'}>
      <dt>{name}</dt>
      <dd className={strong ? 'kc-sum' : undefined}>{children}</dd>
    </div>
  );
}
