export { Ageing } from './ageing.types.js';
export { ContractAgeing } from './contract.ageing.js';
export { contractFigure, overdueFigure } from './contract.figures.js';
export { formLists, type FormList } from './contract.form.js';
export { contractLifecycle } from './contract.lifecycle.js';
export { ContractApiModule, ContractJobsModule, ContractModule, contractSchema } from './contract.module.js';
export { ContractOrigins, type MatchedMonth } from './contract.origins.js';
export { ContractPostings } from './contract.postings.js';
export { checkDraft, type ContractDraft } from './contract.rules.js';
export { seedContracts, type ContractSeed } from './contract.seed.js';
export { ContractService } from './contract.service.js';
export {
  ContractAction,
  ContractKind,
  ContractState,
  InstalmentState,
  PaymentMode,
  REGISTERED_STATES,
  RegistrationState,
} from './contract.states.js';
export { ContractType } from './contract.types.js';
export { kindName } from './contract.view.js';
export { contractKinds, paymentModes } from './contract.words.js';
export { Contracts, type ContractRecord, type ContractWaiting } from './contracts.js';
export { COUNTING_POLICIES, countingOf, countingReason, wouldCount, type CountingPolicy } from './counting.policy.js';
export { MoneyReversals } from './money.reversals.js';
export { RegistrationDesk } from './registration.desk.js';
export { registrationLifecycle } from './registration.lifecycle.js';
