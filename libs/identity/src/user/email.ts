import type { Problems } from '#kernel/errors';
import { halfWidth } from '#kernel/values';

/** The longest address that mail can be sent to (RFC 5321), in UTF-16 units. */
const EMAIL_MAX = 254;
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
/** What nobody sees: format characters, fillers, variation selectors, controls that are no white space. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;

/**
 * The one form of an address: under it people are kept, looked up (byte for byte) and counted, so it is made before anything else is done.
 * Full-width letters are the ASCII ones, capitals small ones, and what nobody sees is gone; an accent makes another address.
 * @returns empty for what is too long for an address, decided before any other work on it.
 */
export function canonicalEmail(typed: string): string {
  if (typed.length > EMAIL_MAX) return '';
  // Twice, since some marks only turn invisible by being normalised.
  const email = halfWidth(typed.replace(INVISIBLE, '')).replace(INVISIBLE, '').trim().toLowerCase();
  return email.length > EMAIL_MAX ? '' : email;
}

/** Notes what is wrong with an e-mail address that is to be kept. @returns the address in its one form. */
export function checkEmail(problems: Problems, field: string, value: string | null | undefined): string {
  const typed = value ?? '';
  const email = canonicalEmail(typed);
  if (typed.length > EMAIL_MAX || (!email && typed.trim()))
    problems.add(field, 'value.tooLong', { max: EMAIL_MAX, length: typed.length });
  else if (!email) problems.add(field, 'value.required');
  else if (/[^\0-\x7F]/.test(email)) problems.add(field, 'identity.email.ascii');
  else if (!isAddress(email)) problems.add(field, 'identity.email.shape');
  return email;
}

function isAddress(email: string): boolean {
  const [local = '', domain = '', ...rest] = email.split('@');
  const labels = domain.split('.');
  return rest.length === 0 && LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
}
