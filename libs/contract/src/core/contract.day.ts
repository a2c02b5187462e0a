import { checkDate, type Problems } from '#kernel/errors';

/** A calendar day that a contract of our time can carry. */
export function checkDay(
  problems: Problems,
  field: string,
  value: string | null | undefined,
  required = false,
): string | undefined {
  const day = checkDate(problems, field, value, required);
  if (day === undefined || (day >= '1990-01-01' && day <= '2100-12-31')) return day;
  problems.add(field, 'contract.date.range');
  return undefined;
}
