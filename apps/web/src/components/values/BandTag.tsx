import type { Band } from '../../generated/schema';
import { useTexts } from '../words/texts';

const BARS: Record<Band, number> = { STRONG: 3, FAIR: 2, WEAK: 1 };

/** How well two sides fit, in a word and three bars: never a percentage. */
export function BandTag({ band }: { band: Band }) {
  const t = useTexts();
  return (
    <span className={`kc-band kc-band-${band.toLowerCase()}`}>
      <span className="kc-band-bars" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= BARS[band] ? 'is-on' : undefined} />
        ))}
      </span>
      {t(`band.${band}`)}
    </span>
  );
}
