export { checkCreditCode, makeCreditCode, normalCreditCode } from './credit-code.js';
export { isInsider, isMember } from './organization.access.js';
export {
  OrganizationFacade,
  type Alike,
  type NewOrganization,
  type OrganizationFilter,
  type OrganizationRecord,
} from './organization.facade.js';
export { feature } from './organization.feature.js';
export { organizationJoin } from './organization.figures.js';
export { OrganizationModule } from './organization.module.js';
export { createDemoOrganization } from './organization.seed.js';
export { OrganizationService } from './organization.service.js';
export { OrganizationState } from './organization.states.js';
export { OrganizationType } from './organization.types.js';
export { presentOrganization } from './organization.view.js';
