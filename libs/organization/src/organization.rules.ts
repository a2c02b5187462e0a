import { Role, checkEmail, checkPassword, checkPersonName, checkPhone } from '#identity';
import { checkText, type Problems } from '#kernel/errors';
import { lengthOf } from '#kernel/values';
import { OrganizationKind, isIndustry, isRegion, type SizeBand } from '#taxonomy';
import { checkCreditCode, normalCreditCode } from './credit-code.js';

/** A registration as a person typed it. */
export interface Registration {
  organizationName: string;
  creditCode: string;
  kind: OrganizationKind;
  industryCode?: string | null;
  regionCode: string;
  sizeBand?: SizeBand | null;
  name: string;
  email: string;
  phone?: string | null;
  password: string;
  consent: boolean;
}

/** A registration as it is kept. */
export interface Applicant {
  organizationName: string;
  creditCode: string;
  creditCodeWarning: boolean;
  kind: OrganizationKind;
  industryCode: string | null;
  regionCode: string;
  sizeBand: SizeBand | null;
  name: string;
  email: string;
  phone: string | null;
}

/** Notes everything that is wrong with a registration, so that one round of corrections is enough. */
export function checkRegistration(problems: Problems, input: Registration): Applicant {
  const organizationName = checkText(problems, 'organizationName', input.organizationName, {
    max: 100,
    required: true,
  });
  if (organizationName && lengthOf(organizationName) < 2) problems.add('organizationName', 'organization.name.short');
  const creditCode = normalCreditCode(input.creditCode);
  const check = checkCreditCode(creditCode);
  if (!creditCode) problems.add('creditCode', 'value.required');
  else if (!check.shapeValid) problems.add('creditCode', 'organization.creditCode.shape');
  if (!isRegion(input.regionCode)) problems.add('regionCode', 'organization.region.unknown');
  if (input.industryCode && !isIndustry(input.industryCode))
    problems.add('industryCode', 'organization.industry.unknown');
  const name = checkPersonName(problems, 'name', input.name);
  const email = checkEmail(problems, 'email', input.email);
  const phone = checkPhone(problems, 'phone', input.phone);
  checkPassword(problems, 'password', input.password, email);
  if (!input.consent) problems.add('consent', 'organization.consent.required');
  return {
    organizationName,
    creditCode,
    creditCodeWarning: !check.checkDigitValid,
    kind: input.kind,
    industryCode: input.industryCode || null,
    regionCode: input.regionCode,
    sizeBand: input.sizeBand ?? null,
    name,
    email,
    phone,
  };
}

/** What a person becomes by belonging to an organisation of a kind. Whoever registers an institute is its office too. */
export function rolesFor(kind: OrganizationKind, isFirst: boolean): Role[] {
  if (kind !== OrganizationKind.UNIVERSITY && kind !== OrganizationKind.INSTITUTE) return [Role.ENTERPRISE];
  return isFirst ? [Role.RESEARCHER, Role.INSTITUTE_OFFICE] : [Role.RESEARCHER];
}
