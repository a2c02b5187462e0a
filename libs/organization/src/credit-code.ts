import { halfWidth } from '#kernel/values';

// GB 32100-2015, 法人和其他组织统一社会信用代码编码规则.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** A code of 18 characters with all the spaces and hyphens that anybody puts into one. */
export const LONGEST_CODE = 64;

/** The code as it is kept: half-width, upper case, without spaces and hyphens. What is far too long is cut, not read, and is no code. */
export function normalCreditCode(typed: string): string {
  if (typed.length > LONGEST_CODE) return typed.slice(0, LONGEST_CODE);
  return halfWidth(typed).toUpperCase().replace(/[\s-]/g, '');
}

/** The 18th character that belongs to the first 17. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + ALPHABET.indexOf(first17[index]!) * weight, 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

export interface CreditCodeFindings {
  normalised: string;
  /** A wrong shape is refused. */
  shapeValid: boolean;
  /** A wrong check digit only warns: some real firms (Xiamen, before 2016) carry such codes. */
  checkDigitValid: boolean;
}

export function checkCreditCode(typed: string): CreditCodeFindings {
  const normalised = normalCreditCode(typed);
  const shapeValid = SHAPE.test(normalised);
  return {
    normalised,
    shapeValid,
    checkDigitValid: shapeValid && checkCharacter(normalised.slice(0, 17)) === normalised[17],
  };
}

/** A whole code from its first 17 characters, for demo records and tests. */
export function makeCreditCode(first17: string): string {
  return first17 + checkCharacter(first17);
}
