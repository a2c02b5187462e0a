const fullWidth = (text: string): string =>
  [...text]
    .map((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
    .join('');

/** Spellings of one address that a person's keyboard, or an attacker's, makes. */
export const SPELLINGS: Readonly<Record<string, (address: string) => string>> = {
  'as it is': (address) => address,
  'in capitals': (address) => address.toUpperCase(),
  'in full-width letters': fullWidth,
  'with a full-width at sign': (address) => address.replace('@', '＠'),
  'with spaces around': (address) => `  ${address}\u3000`,
  'with an invisible mark': (address) => `${address.slice(0, 2)}\u200b${address.slice(2)}`,
  'with a soft hyphen': (address) => `${address.slice(0, 3)}\u00ad${address.slice(3)}`,
  'with a variation selector': (address) => `${address.slice(0, 1)}\ufe0f${address.slice(1)}`,
};

/** Spellings that a collation without case and accents holds equal, and that are another address all the same. */
export const OTHERS: Readonly<Record<string, (address: string) => string>> = {
  'an accent': (address) => address.replace('e', 'é'),
  'a combining accent': (address) => address.replace('e', 'e\u0301'),
  'a trailing dot': (address) => `${address}.`,
  'a NUL before a letter with a diaeresis': (address) => address.replace('e', '\u0000ë'),
};
