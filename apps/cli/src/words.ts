import type { Locale } from '#kernel/errors';

/** The language of the terminal: Chinese where it says so, else English, since a terminal without a language shows no Chinese. */
export function terminalLocale(env: NodeJS.ProcessEnv = process.env): Locale {
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en';
}
