import { createContext, useContext, type ReactNode } from 'react';
import { Link } from 'react-router';

/** True around figures that were frozen: the rows of now are not theirs, so nothing opens. */
export const Frozen = createContext(false);

/** A figure that opens its rows; plain text where the figures are frozen. */
export function RowsLink({
  to,
  title,
  className,
  children,
}: {
  to: string;
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  return useContext(Frozen) ? (
    <span title={title} className={className}>
      {children}
    </span>
  ) : (
    <Link to={to} title={title} className={className}>
      {children}
    </Link>
  );
}
