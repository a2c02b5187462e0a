export { AgeBand } from './ageing/ageing.rules.js';
export { AgeingService } from './ageing/ageing.service.js';
export { Ageing } from './ageing/ageing.types.js';
export type { AmendmentAction } from './amendment/amendment.states.js';
export { ContractPartsService } from './api/contract.parts.service.js';
export { RegistrationService } from './api/registration.service.js';
export { feature } from './contract.feature.js';
export { contractFigure, overdueFigure } from './contract.figures.js';
export { ContractModule } from './contract.module.js';
export type { CurrencyDraft } from './core/contract.currency.js';
export { amendmentEvents, contractEvents, royaltyEvents } from './core/contract.events.js';
export { formLists, type FormList, type PartyNature, type TechnologyArea } from './core/contract.form.js';
export type { FormDraft } from './core/contract.form.rules.js';
export { contractLifecycle } from './core/contract.lifecycle.js';
export type { PartyDraft } from './core/contract.party.rules.js';
export { checkDraft, type ContractDraft } from './core/contract.rules.js';
export {
  ContractAction,
  ContractKind,
  ContractState,
  InstalmentState,
  PaymentMode,
  REGISTERED_STATES,
  RegistrationState,
} from './core/contract.states.js';
export { ContractPostingService } from './counting/contract.posting.service.js';
export {
  COUNTING_POLICIES,
  countingOf,
  countingReason,
  wouldCount,
  type CountingPolicy,
} from './counting/counting.policy.js';
export { ContractFacade, type ContractWaiting } from './record/contract.facade.js';
export { ContractOriginRepository, type MatchedMonth } from './record/contract.origin.repository.js';
export { ContractService } from './record/contract.service.js';
export { ContractType } from './record/contract.types.js';
export { kindName } from './record/contract.view.js';
export { registrationLifecycle } from './registration/registration.lifecycle.js';
export { ReversalService } from './reversal/reversal.service.js';
