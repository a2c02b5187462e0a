import type { EngineLocale } from '../engine.types.js';
import { ENGLISH } from './wording.en.js';
import type { Wording } from './wording.js';
import { CHINESE } from './wording.zh.js';

/** The words of a language. */
export function wordingOf(locale: EngineLocale): Wording {
  return locale === 'en' ? ENGLISH : CHINESE;
}
