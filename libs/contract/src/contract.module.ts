import { AttachmentModule } from '#attachment';
import { BulkImportModule } from '#bulk-import';
import type { Schema } from '#kernel/database';
import { LedgerModule } from '#ledger';
import { MatchModule } from '#match';
import { NamedAccessModule } from '#named-access';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { Module } from '@nestjs/common';
import { AmendmentEffects } from './amendment.effects.js';
import { Amendment } from './amendment.entity.js';
import './amendment.messages.js';
import { ContractAgeingResolver } from './contract-ageing.resolver.js';
import {
  AmendmentPeople,
  ContractFileContent,
  PaymentEvidence,
  RefundEvidence,
  RoyaltyClaimProof,
  RoyaltyEvidence,
} from './contract-evidence.resolver.js';
import { ContractRecordsResolver } from './contract-records.resolver.js';
import { ContractAgeing } from './contract.ageing.js';
import { ContractAmendments } from './contract.amendments.js';
import { ContractDrafts } from './contract.drafts.js';
import { Contract, ContractParty } from './contract.entity.js';
import { ContractFacts } from './contract.facts.js';
import { ContractFile } from './contract.files.entity.js';
import { ContractFiles } from './contract.files.js';
import { ContractFiling1700000100001 } from './contract.filing.migrations.js';
import './contract.form.messages.js';
import { ContractForm1700000030000 } from './contract.form.migrations.js';
import { ContractImport } from './contract.import.js';
import './contract.messages.js';
import { ContractTables1700000008000, TurnoverGone1700000020001 } from './contract.migrations.js';
import { ContractMoves } from './contract.moves.js';
import { ContractNotices } from './contract.notices.js';
import { ContractOrigins } from './contract.origins.js';
import { ContractPayments } from './contract.payments.js';
import { ContractPostings } from './contract.postings.js';
import { ContractRecords } from './contract.records.js';
import { ContractRefunds } from './contract.refunds.js';
import { ContractRegistrations } from './contract.registrations.js';
import { ContractRepository } from './contract.repository.js';
import { ContractResolver } from './contract.resolver.js';
import { ContractRoyalties } from './contract.royalties.js';
import { ContractScans } from './contract.scans.js';
import { ContractSecondPerson1700000110003 } from './contract.second-person.migrations.js';
import { ContractService } from './contract.service.js';
import { Contracts } from './contracts.js';
import { PostDueInstalment } from './instalment.dues.js';
import { Instalment, Payment } from './instalment.entity.js';
import { InstalmentDueSums1700000110002 } from './instalment.migrations.js';
import { InstalmentReminders } from './instalment.reminders.js';
import { MatchContractResolver } from './match-contract.resolver.js';
import { Refund, RoyaltyStatement } from './money.entity.js';
import './money.messages.js';
import { ContractMoney1700000031000 } from './money.migrations.js';
import { MoneyReversal } from './money.reversal.entity.js';
import './money.reversal.messages.js';
import { MoneyReversals1700000110000 } from './money.reversal.migrations.js';
import { PaymentReversalResolver, RefundReversalResolver, RoyaltyReversalResolver } from './money.reversal.resolver.js';
import { MoneyReversals } from './money.reversals.js';
import { PaymentReversals1700000041000 } from './payment.reversal.migrations.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationDesk } from './registration.desk.js';
import { Registration } from './registration.entity.js';
import './registration.messages.js';
import {
  RegistrationDifferences1700000121000,
  RegistrationNumbers1700000121001,
  RegistrationSteps1700000060000,
} from './registration.migrations.js';
import { RegistrationNumberCorrection } from './registration.number.entity.js';
import { RegistrationNumbers } from './registration.numbers.js';
import { RegistrationPrechecks } from './registration.prechecks.js';
import {
  NumberCorrectionEvidence,
  PrecheckAnswerer,
  RegistrationResolver,
  RegistrationStepEvidence,
} from './registration.resolver.js';
import { RegistrationPrecheck, RegistrationStep } from './registration.step.entity.js';
import { RoyaltyClaim } from './royalty.claim.entity.js';
import { RoyaltyClaims1700000110001 } from './royalty.migrations.js';

export const contractSchema: Schema = {
  entities: [
    Contract,
    ContractParty,
    Instalment,
    Payment,
    Amendment,
    Refund,
    RoyaltyStatement,
    RoyaltyClaim,
    MoneyReversal,
    ContractFile,
    Registration,
    RegistrationStep,
    RegistrationPrecheck,
    RegistrationNumberCorrection,
  ],
  migrations: [
    ContractTables1700000008000,
    TurnoverGone1700000020001,
    ContractForm1700000030000,
    ContractMoney1700000031000,
    PaymentReversals1700000041000,
    RegistrationSteps1700000060000,
    ContractFiling1700000100001,
    MoneyReversals1700000110000,
    RoyaltyClaims1700000110001,
    InstalmentDueSums1700000110002,
    ContractSecondPerson1700000110003,
    RegistrationDifferences1700000121000,
    RegistrationNumbers1700000121001,
  ],
};

/** Contracts, their money and the ledger. */
@Module({
  imports: [OrganizationModule, AttachmentModule, BulkImportModule, LedgerModule, MatchModule, NamedAccessModule],
  providers: [
    ContractService,
    ContractRepository,
    ContractDrafts,
    ContractMoves,
    ContractPayments,
    ContractRegistrations,
    ContractAmendments,
    AmendmentEffects,
    ContractRefunds,
    ContractRoyalties,
    ContractFiles,
    ContractRecords,
    ContractAgeing,
    ContractFacts,
    ContractPostings,
    MoneyReversals,
    InstalmentReminders,
    ContractOrigins,
    Contracts,
    RegistrationPrechecks,
    RegistrationNumbers,
    RegistrationDesk,
    ContractImport,
  ],
  exports: [
    RegistrationDesk,
    ContractService,
    ContractOrigins,
    ContractRecords,
    ContractAgeing,
    ContractRepository,
    Contracts,
    ContractFacts,
    ContractPostings,
    MoneyReversals,
  ],
})
export class ContractModule {}

@Module({
  imports: [ContractModule, AttachmentModule, MatchModule],
  controllers: [RegistrationController],
  providers: [
    ContractResolver,
    RegistrationResolver,
    RegistrationStepEvidence,
    NumberCorrectionEvidence,
    PrecheckAnswerer,
    ContractRecordsResolver,
    PaymentReversalResolver,
    RefundReversalResolver,
    RoyaltyReversalResolver,
    ContractAgeingResolver,
    AmendmentPeople,
    PaymentEvidence,
    RefundEvidence,
    RoyaltyEvidence,
    RoyaltyClaimProof,
    ContractFileContent,
    MatchContractResolver,
    ContractScans,
  ],
})
export class ContractApiModule {}

/** Who is told what. */
@Module({ imports: [ContractModule, NotificationModule], providers: [ContractNotices, PostDueInstalment] })
export class ContractJobsModule {}
