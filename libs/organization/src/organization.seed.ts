import type { SeedContext } from '#identity';
import { Transactions } from '#kernel/database';
import { checkCreditCode, normalCreditCode } from './credit-code.js';
import { OrganizationFacade, type NewOrganization } from './organization.facade.js';

/** Adds an organisation unless its code is known; verified unless it says otherwise. @returns its id either way. */
export async function createDemoOrganization(
  context: SeedContext,
  organization: Omit<NewOrganization, 'creditCodeWarning'>,
): Promise<string> {
  const organizations = context.get(OrganizationFacade);
  const creditCode = normalCreditCode(organization.creditCode);
  const known = await organizations.byCreditCode(creditCode);
  if (known) return known.id;
  const creditCodeWarning = !checkCreditCode(creditCode).checkDigitValid;
  const { id } = await context
    .get(Transactions)
    .run((manager) =>
      organizations.create(manager, { state: 'VERIFIED', ...organization, creditCode, creditCodeWarning }),
    );
  return id;
}
