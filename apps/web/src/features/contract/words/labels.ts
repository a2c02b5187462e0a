import { useMemo } from 'react';
import { useEnums } from '../../../app/words/enums';
import { contractKindWords, paymentModeWords, registrationStateWords } from '../../../generated/enums';
import type { ContractKind, PaymentMode, RegistrationState } from '../../../generated/schema';
import { useTexts } from './texts';

/** Kinds of contract, grouped as the registration form groups them. */
export const KIND_GROUPS: readonly {
  key: 'development' | 'transfer' | 'licence' | 'consulting' | 'service';
  kinds: readonly ContractKind[];
}[] = [
  { key: 'development', kinds: ['DEVELOPMENT_COMMISSIONED', 'DEVELOPMENT_JOINT'] },
  { key: 'transfer', kinds: ['TRANSFER'] },
  { key: 'licence', kinds: ['LICENCE'] },
  { key: 'consulting', kinds: ['CONSULTING'] },
  { key: 'service', kinds: ['SERVICE', 'TRAINING', 'INTERMEDIARY'] },
];

/** Where a registration can go from where it is; the server has the last word. */
export const NEXT_REGISTRATION: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  NOT_DECLARED: ['PRECHECK', 'SUBMITTED', 'REGISTERED'],
  PRECHECK: ['SUBMITTED', 'REGISTERED', 'REFUSED'],
  SUBMITTED: ['REGISTERED', 'SUPPLEMENT', 'REFUSED'],
  SUPPLEMENT: ['SUBMITTED', 'REGISTERED', 'REFUSED'],
  REFUSED: ['PRECHECK', 'SUBMITTED'],
  REGISTERED: ['CHANGED', 'CANCELLED'],
  CHANGED: ['CHANGED', 'CANCELLED'],
  CANCELLED: [],
};

/** The words of the enums that the server sends without a label, and of the form's fields. */
export function useContractLabels() {
  const t = useTexts();
  const enums = useEnums();
  return useMemo(
    () => ({
      kind: (kind: ContractKind) => enums.label(contractKindWords, kind),
      mode: (mode: PaymentMode) => enums.label(paymentModeWords, mode),
      registration: (state: RegistrationState) => enums.label(registrationStateWords, state),
      ofFields: {
        name: t('form.name'),
        kind: t('form.kind'),
        field: t('form.field'),
        buyer: t('page.buyer'),
        seller: t('page.seller'),
        furtherBuyers: t('page.buyer'),
        furtherSellers: t('page.seller'),
        subKind: t('form.subKind'),
        technologyArea: t('form.technologyArea'),
        ipKind: t('form.ipKind'),
        planSource: t('form.planSource'),
        goal: t('form.goal'),
        expectedInput: t('form.expectedInput'),
        expectedOutput: t('form.expectedOutput'),
        currency: t('form.currency'),
        foreignAmount: t('form.foreign'),
        exchangeRate: t('form.rate'),
        rateOn: t('form.rateOn'),
        totalAmount: t('page.total'),
        technologyAmount: t('page.technology'),
        signedOn: t('form.signedOn'),
        validFrom: t('form.validFrom'),
        validUntil: t('form.validUntil'),
        paymentMode: t('form.mode'),
        instalments: t('form.instalments'),
        scanId: t('form.scan'),
      },
    }),
    [t, enums],
  );
}
