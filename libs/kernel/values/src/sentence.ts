export type Locale = 'zh' | 'en';
/** A sentence in both languages; `{name}` is filled from the parameters. */
export type Sentence = Readonly<Record<Locale, string>>;
