import { useMemo } from 'react';
import { useEnums } from '../../../app/words/enums';
import { contractKindWords, paymentModeWords } from '../../../generated/enums';
import type { ContractKind, PaymentMode } from '../../../generated/schema';
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

/** The words of the enums that the server sends without a label, and of the form's fields. */
export function useContractLabels() {
  const t = useTexts();
  const enums = useEnums();
  return useMemo(
    () => ({
      kind: (kind: ContractKind) => enums.label(contractKindWords, kind),
      mode: (mode: PaymentMode) => enums.label(paymentModeWords, mode),
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
