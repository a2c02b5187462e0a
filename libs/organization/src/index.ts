export { OrganizationState } from './organization.states.js';
export { isInsider, isMember } from './organization.access.js';
export { Organizations, type Alike, type NewOrganization, type OrganizationFilter, type OrganizationRecord } from './organizations.js';
export { OrganizationService } from './organization.service.js';
export { OrganizationType } from './organization.types.js';
export { presentOrganization } from './organization.view.js';
export { checkCreditCode, makeCreditCode, normalCreditCode } from './credit-code.js';
export { createDemoOrganization } from './organization.seed.js';
export { OrganizationApiModule, OrganizationJobsModule, OrganizationModule, organizationSchema } from './organization.module.js';
