import { useCallback, useEffect, useState } from 'react';
import { timeOf } from '../../../components/values/dates';

interface Copy<Value> {
  at: string;
  value: Value;
}

function read<Value>(key: string): Copy<Value> | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored ? (JSON.parse(stored) as Copy<Value>) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, copy: unknown): boolean {
  try {
    if (copy === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export interface DeviceCopy<Value> {
  /** When the copy was written, "14:32"; empty while nothing was. */
  keptAt: string;
  /** What an earlier visit left without saving it. */
  leftOver: Copy<Value> | undefined;
  /** Forgets the copy: it was saved, or is not wanted. */
  drop(): void;
}

/**
 * Keeps what is typed on this device until it is saved. A contract is not saved to the server while one types: each of its saves is a
 * line of its history, and the server takes only drafts whose sums add up.
 */
export function useDeviceCopy<Value>(key: string, value: Value, changed: boolean): DeviceCopy<Value> {
  const stored = `kc.contract.${key}`;
  const [leftOver, setLeftOver] = useState(() => read<Value>(stored));
  const [keptAt, setKeptAt] = useState('');
  const text = JSON.stringify(value);
  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => {
      const now = new Date();
      if (write(stored, { at: now.toISOString(), value: JSON.parse(text) as Value })) setKeptAt(timeOf(now));
    }, 600);
    return () => clearTimeout(timer);
  }, [stored, text, changed]);
  const drop = useCallback(() => {
    write(stored, undefined);
    setLeftOver(undefined);
    setKeptAt('');
  }, [stored]);
  return { keptAt, leftOver, drop };
}
