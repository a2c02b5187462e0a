import { useEnums } from '../../app/words/enums';
import { bandWords } from '../../generated/enums';
import type { Band } from '../../generated/schema';

const BARS: Record<Band, number> = { STRONG: 3, FAIR: 2, WEAK: 1 };

/** How well two sides fit, in a word and three bars: never a percentage. */
export function BandTag({ band }: { band: Band }) {
  const enums = useEnums();
  return (
    <span className={`kc-band kc-band-${band.toLowerCase()}`}>
      <span className="kc-band-bars" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= BARS[band] ? 'is-on' : undefined} />
        ))}
      </span>
      {enums.label(bandWords, band)}
    </span>
  );
}
