import type { Tones } from '../../components/values/StateTag';
import type {
  AmendmentState,
  ContractState,
  InstalmentState,
  RegistrationState,
  RoyaltyClaimState,
} from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const contractTones: Tones<ContractState> = {
  DRAFT: 'idle',
  AWAITING_CONFIRMATION: 'info',
  SIGNED: 'good',
  PERFORMING: 'info',
  SETTLED: 'good',
  ARCHIVED: 'idle',
  DISPUTED: 'bad',
  TERMINATED: 'bad',
};

export const registrationTones: Tones<RegistrationState> = {
  NOT_DECLARED: 'idle',
  PRECHECK: 'info',
  SUBMITTED: 'info',
  SUPPLEMENT: 'warn',
  REGISTERED: 'good',
  CHANGED: 'good',
  REFUSED: 'bad',
  CANCELLED: 'idle',
};

export const instalmentTones: Tones<InstalmentState> = {
  PENDING: 'idle',
  DUE: 'warn',
  PARTIAL: 'warn',
  PAID: 'good',
  OVERDUE: 'bad',
  CANCELLED: 'idle',
};

export const amendmentTones: Tones<AmendmentState> = {
  DRAFT: 'idle',
  AWAITING_CONFIRMATION: 'info',
  CONFIRMED: 'good',
  WITHDRAWN: 'idle',
};

export const royaltyClaimTones: Tones<RoyaltyClaimState> = {
  AWAITING_CONFIRMATION: 'info',
  CONFIRMED: 'idle',
  RETURNED: 'warn',
  WITHDRAWN: 'idle',
};
