import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { timeOf } from '../values/dates';
import { useTexts } from '../words/texts';

export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'refused';

export interface Autosave<Value> {
  status: SaveStatus;
  /** "已保存 14:32", "正在保存…": to be said quietly, in a live region. Empty while nothing was changed. */
  text: string;
  /** True while something is not on the server: give it to useLeaveWarning. */
  unsaved: boolean;
  /** Saves at once what the form holds now (before submitting), which may be newer than what was rendered last. @returns true when everything is saved. */
  flush(now: Value): Promise<boolean>;
  /** What an earlier visit left on this device because it could not be saved. */
  leftOver: Value | undefined;
  /** Forgets it. */
  dropLeftOver(): void;
}

interface Options<Value> {
  value: Value;
  /** Saves it. @returns true when it worked, 'refused' when another attempt with the same value is of no use. Never called twice at once. */
  save: (value: Value) => Promise<boolean | 'refused'>;
  /** Names the copy on this device: "demand:<id or new>". */
  storageKey: string;
  /** False until the person has changed something. */
  enabled: boolean;
  delay?: number;
}

const RETRY_MS = 10_000;

function readCopy<Value>(key: string): Value | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored ? (JSON.parse(stored) as Value) : undefined;
  } catch {
    return undefined;
  }
}

function writeCopy(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // No storage on this device: the page itself still holds what was typed.
  }
}

/** Saves while one types: after a pause, one save at a time, with a copy on this device until the server has it. */
export function useAutosave<Value>({
  value,
  save,
  storageKey,
  enabled,
  delay = 1200,
}: Options<Value>): Autosave<Value> {
  const t = useTexts();
  const key = `kc.draft.${storageKey}`;
  const text = JSON.stringify(value);
  const latest = useRef({ text, save });
  latest.current = { text, save };
  const writtenAs = useRef(key);
  const kept = useRef<string>(undefined);
  const running = useRef<Promise<boolean | 'refused'>>(undefined);
  const [status, setStatus] = useState<SaveStatus>('clean');
  const [savedAt, setSavedAt] = useState<Date>();
  const [leftOver, setLeftOver] = useState<Value | undefined>(() => readCopy<Value>(key));

  const run = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    const sent = latest.current.text;
    if (kept.current === sent) return true;
    setStatus('saving');
    running.current = latest.current.save(JSON.parse(sent) as Value).catch(() => false);
    const worked = await running.current;
    running.current = undefined;
    if (worked !== true) {
      setStatus(worked === 'refused' ? 'refused' : 'failed');
      return false;
    }
    kept.current = sent;
    if (latest.current.text === sent) {
      writeCopy(writtenAs.current, undefined);
      setSavedAt(new Date());
      setStatus('saved');
    } else setStatus('waiting');
    return true;
  }, []);

  useEffect(() => {
    // What the form holds before the first touch is what is kept: fields that report their emptiness are no typing.
    if (!enabled) {
      kept.current = text;
      return undefined;
    }
    if (kept.current === text) {
      // Typed and taken back: nothing is left to save.
      writeCopy(writtenAs.current, undefined);
      setStatus((before) => (before === 'saving' ? before : savedAt ? 'saved' : 'clean'));
      return undefined;
    }
    // The first save gives a draft its own name; under the old one its copy would be offered to the next draft.
    if (writtenAs.current !== key) writeCopy(writtenAs.current, undefined);
    writtenAs.current = key;
    writeCopy(key, text);
    setStatus((before) => (before === 'saving' ? before : 'waiting'));
    const timer = setTimeout(() => void run(), delay);
    return () => clearTimeout(timer);
  }, [enabled, text, key, delay, run, savedAt]);

  useEffect(() => {
    if (status !== 'failed') return undefined;
    const retry = (): void => void run();
    const timer = setInterval(retry, RETRY_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [status, run]);

  const dropLeftOver = useCallback(() => {
    writeCopy(key, undefined);
    setLeftOver(undefined);
  }, [key]);
  const flush = useCallback(
    async (now: Value) => {
      latest.current.text = JSON.stringify(now);
      if (!(await run())) return false;
      return kept.current === latest.current.text ? true : run();
    },
    [run],
  );
  const said = useMemo(() => {
    if (status === 'clean') return '';
    return status === 'saved' ? t('save.saved', { time: savedAt ? timeOf(savedAt) : '' }) : t(`save.${status}`);
  }, [status, savedAt, t]);
  return {
    status,
    text: said,
    unsaved: status === 'waiting' || status === 'saving' || status === 'failed' || status === 'refused',
    flush,
    leftOver,
    dropLeftOver,
  };
}
