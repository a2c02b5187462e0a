import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** True on a phone (720 px and less). */
export function usePhone(): boolean {
  return useMedia('(max-width: 720px)');
}

/** True where the side navigation has no room (960 px and less). */
export function useNarrow(): boolean {
  return useMedia('(max-width: 960px)');
}

/** True when the system asks for less motion. */
export function useCalm(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}
