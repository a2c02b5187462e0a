import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Lang = 'zh' | 'en';
/** A short text in both languages, for what must be known before a feature's dictionary is loaded (navigation, titles). */
export type Bilingual = Readonly<Record<Lang, string>>;
/** The English dictionary has exactly the keys of the Chinese one; a missing key is a type error. */
export type TextsOf<Zh> = { readonly [Key in keyof Zh]: string };
type Plural<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : never;
/** `count_one` and `count_other` are asked for as `count`, with a number. */
export type TextKey<Texts> = Extract<keyof Texts, string> | Plural<keyof Texts>;
export type Translate<Texts> = (key: TextKey<Texts>, params?: Record<string, string | number>) => string;

const STORED = 'kc.lang';

export const i18n = i18next.createInstance();

/** The language that this browser chose, Chinese when it never did. */
export function storedLang(): Lang | undefined {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === 'zh' || stored === 'en' ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function startI18n(): void {
  void i18n.use(initReactI18next).init({
    lng: storedLang() ?? 'zh',
    fallbackLng: 'zh',
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Changes the language of the page and remembers it. */
export function setLang(lang: Lang): void {
  if (i18n.language === lang) return;
  try {
    localStorage.setItem(STORED, lang);
  } catch {
    // A browser without storage keeps the language for this visit only.
  }
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  void i18n.changeLanguage(lang);
}

/** The language of the page now. */
export function useLang(): Lang {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return current.language === 'en' ? 'en' : 'zh';
}

export function currentLang(): Lang {
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Registers a feature's dictionary. @returns the hook that its pages translate with. */
export function defineTexts<Zh extends Record<string, string>>(
  feature: string,
  zh: Zh,
  en: TextsOf<Zh>,
): () => Translate<Zh> {
  const add = (): void => {
    i18n.addResourceBundle('zh', feature, zh);
    i18n.addResourceBundle('en', feature, en);
  };
  if (i18n.isInitialized) add();
  else i18n.on('initialized', add);
  return function useTexts() {
    const lang = useLang();
    return useCallback<Translate<Zh>>(
      (key, params) => i18n.getFixedT(lang, feature)(key as string, params ?? {}),
      [lang],
    );
  };
}
