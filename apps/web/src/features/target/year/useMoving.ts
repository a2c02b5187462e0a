import { useEffect, useRef, useState } from 'react';
import { useCalm } from '../../../app/look/media';

const LASTS_MS = 600;

/** A number that goes calmly from what it was to what it is; at once on the first showing, and where less motion is wanted. */
export function useMoving(value: number): number {
  const calm = useCalm();
  const [shown, setShown] = useState(value);
  const from = useRef(value);
  useEffect(() => {
    const start = from.current;
    if (start === value) return undefined;
    if (calm) {
      from.current = value;
      setShown(value);
      return undefined;
    }
    let frame = 0;
    const begin = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, (now - begin) / LASTS_MS);
      const eased = 1 - (1 - part) ** 3;
      from.current = part === 1 ? value : start + (value - start) * eased;
      setShown(from.current);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [value, calm]);
  return shown;
}
