import { checkText, type Problems } from '#kernel/errors';
import { lengthOf } from '#kernel/values';

export const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;
const PHONE = /^\+?\d[\d -]{5,18}\d$/;

/** The passwords of ten characters and more that lists of leaked passwords have on top. */
const COMMON = new Set(
  `1234567890 12345678910 0123456789 0987654321 9876543210 1234512345 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 qwertyuiop qwertyuiop123 asdfghjkl; zxcvbnm123
  qwerty12345 qwerty123456 password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 iloveyou12 iloveyou123 welcome123 welcome1234
  admin12345 admin123456 administrator letmein123 changeme123 changeit123 superman123 football123 baseball123 sunshine123 princess123 abcdefghij
  abc1234567 abc123456789 a123456789 a1234567890 aa12345678 aa123456789 woaini1314 woaini520520 woaini123456 5201314520 1314520520 1qaz2wsx3edc 1qaz@wsx3edc
  qazwsxedcrfv zaq12wsxcde3 asdf123456 test123456 testtest123 root123456 user123456 china12345 kechuang123 keji123456 sanming123 sanyuan123`.split(
    /\s+/,
  ),
);

/** Notes what is wrong with a phone number. @returns the number as it is kept, or null when none was given. */
export function checkPhone(problems: Problems, field: string, value: string | null | undefined): string | null {
  const phone = checkText(problems, field, value, { max: 32 });
  if (!phone) return null;
  if (phone.length <= 32 && !PHONE.test(phone)) problems.add(field, 'identity.phone.shape');
  return phone;
}

/** Notes what is wrong with a new password. It is kept exactly as typed. */
export function checkPassword(problems: Problems, field: string, password: string, email: string): void {
  const lower = password.toLowerCase();
  if (!password) problems.add(field, 'value.required');
  else if (lengthOf(password) < PASSWORD_MIN) problems.add(field, 'identity.password.short', { min: PASSWORD_MIN });
  else if (lengthOf(password) > PASSWORD_MAX) problems.add(field, 'identity.password.long', { max: PASSWORD_MAX });
  else if (lower === email) problems.add(field, 'identity.password.email');
  else if (COMMON.has(lower) || new Set(lower).size < 4) problems.add(field, 'identity.password.common');
}

/** Notes what is wrong with a person's name. @returns the name as it is kept. */
export function checkPersonName(problems: Problems, field: string, value: string | null | undefined): string {
  return checkText(problems, field, value, { max: 50, required: true });
}
