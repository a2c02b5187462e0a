import { AttachmentModule } from '#attachment';
import { BulkImportModule } from '#bulk-import';
import { ExportModule } from '#export';
import type { Schema } from '#kernel/database';
import { LedgerModule } from '#ledger';
import { MatchModule } from '#match';
import { NamedAccessModule } from '#named-access';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { AgeingService } from './ageing/ageing.service.js';
import { AmendmentEffectService } from './amendment/amendment.effect.service.js';
import { Amendment } from './amendment/amendment.entity.js';
import { AmendmentService } from './amendment/amendment.service.js';
import { AgeingResolver } from './api/ageing.resolver.js';
import {
  AmendmentPeople,
  ContractFileContent,
  PaymentEvidence,
  RefundEvidence,
  RoyaltyClaimProof,
  RoyaltyEvidence,
} from './api/contract.evidence.resolver.js';
import { ContractPartsResolver } from './api/contract.parts.resolver.js';
import { ContractPartsService } from './api/contract.parts.service.js';
import { ContractResolver } from './api/contract.resolver.js';
import { MatchContractResolver } from './api/match.contract.resolver.js';
import { RegistrationController } from './api/registration.controller.js';
import {
  NumberCorrectionEvidence,
  PrecheckAnswerer,
  RegistrationResolver,
  RegistrationStepEvidence,
} from './api/registration.resolver.js';
import { RegistrationService } from './api/registration.service.js';
import { PaymentReversalResolver, RefundReversalResolver, RoyaltyReversalResolver } from './api/reversal.resolver.js';
import { ContractAttachments } from './contract.attachment.js';
import { ContractExports } from './contract.export.js';
import { ContractImport } from './contract.import.js';
import { ContractNotices } from './contract.notices.js';
import { ContractTodo } from './contract.todo.js';
import { Contract, ContractParty } from './core/contract.entity.js';
import { ContractPostingService } from './counting/contract.posting.service.js';
import { ContractFile } from './files/contract.file.entity.js';
import { ContractFileService } from './files/contract.file.service.js';
import { ContractFiling1700000100001 } from './migrations/contract.filing.migrations.js';
import { ContractForm1700000030000 } from './migrations/contract.form.migrations.js';
import { ContractTables1700000008000, TurnoverGone1700000020001 } from './migrations/contract.migrations.js';
import { ContractSecondPerson1700000110003 } from './migrations/contract.second-person.migrations.js';
import { InstalmentDueSums1700000110002 } from './migrations/instalment.migrations.js';
import { ContractMoney1700000031000 } from './migrations/money.migrations.js';
import { MoneyReversals1700000110000 } from './migrations/money.reversal.migrations.js';
import { PaymentReversals1700000041000 } from './migrations/payment.reversal.migrations.js';
import {
  RegistrationDifferences1700000121000,
  RegistrationNumbers1700000121001,
  RegistrationSteps1700000060000,
} from './migrations/registration.migrations.js';
import { RoyaltyClaims1700000110001 } from './migrations/royalty.migrations.js';
import { InstalmentDueHandler } from './payment/instalment.due.handler.js';
import { Instalment, Payment } from './payment/instalment.entity.js';
import { InstalmentReminderService } from './payment/instalment.reminder.service.js';
import { PaymentService } from './payment/payment.service.js';
import { Refund } from './payment/refund.entity.js';
import { RefundService } from './payment/refund.service.js';
import { MoneyReversal } from './payment/reversal.entity.js';
import { ContractReconciliationService } from './reconciliation/reconciliation.service.js';
import { ContractDraftService } from './record/contract.draft.service.js';
import { ContractFacade } from './record/contract.facade.js';
import { ContractMoveService } from './record/contract.move.service.js';
import { ContractOriginRepository } from './record/contract.origin.repository.js';
import { ContractRepository } from './record/contract.repository.js';
import { ContractService } from './record/contract.service.js';
import { RegistrationExport } from './registration.export.js';
import { PrecheckService } from './registration/precheck.service.js';
import { Registration } from './registration/registration.entity.js';
import { RegistrationNumberCorrection } from './registration/registration.number.entity.js';
import { RegistrationNumberService } from './registration/registration.number.service.js';
import { RegistrationPrecheck, RegistrationStep } from './registration/registration.step.entity.js';
import { RegistrationStepService } from './registration/registration.step.service.js';
import { ReversalService } from './reversal/reversal.service.js';
import { RoyaltyClaim } from './royalty/royalty.claim.entity.js';
import { RoyaltyService } from './royalty/royalty.service.js';
import { RoyaltyStatement } from './royalty/royalty.statement.entity.js';

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
  appendOnly: [
    Payment,
    MoneyReversal,
    Refund,
    RoyaltyStatement,
    RegistrationStep,
    RegistrationPrecheck,
    RegistrationNumberCorrection,
  ],
};

/** Contracts: the record, its money, its registration, and what the ledger is told of them. */
@Module({
  imports: [
    TodoModule,
    OrganizationModule,
    AttachmentModule,
    ExportModule,
    BulkImportModule,
    LedgerModule,
    MatchModule,
    NamedAccessModule,
  ],
  providers: [
    ContractService,
    ContractRepository,
    ContractDraftService,
    ContractMoveService,
    PaymentService,
    RegistrationStepService,
    AmendmentService,
    AmendmentEffectService,
    RefundService,
    RoyaltyService,
    ContractFileService,
    ContractPartsService,
    AgeingService,
    ContractReconciliationService,
    ContractPostingService,
    ReversalService,
    InstalmentReminderService,
    ContractOriginRepository,
    ContractFacade,
    PrecheckService,
    RegistrationNumberService,
    RegistrationService,
    ContractExports,
    ContractTodo,
    ContractImport,
    RegistrationExport,
  ],
  exports: [
    RegistrationService,
    ContractService,
    ContractOriginRepository,
    ContractPartsService,
    AgeingService,
    ContractRepository,
    ContractFacade,
    ContractReconciliationService,
    ContractPostingService,
    ReversalService,
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
    ContractPartsResolver,
    PaymentReversalResolver,
    RefundReversalResolver,
    RoyaltyReversalResolver,
    AgeingResolver,
    AmendmentPeople,
    PaymentEvidence,
    RefundEvidence,
    RoyaltyEvidence,
    RoyaltyClaimProof,
    ContractFileContent,
    MatchContractResolver,
    ContractAttachments,
  ],
})
export class ContractApiModule {}

/** Who is told what. */
@Module({ imports: [ContractModule, NotificationModule], providers: [ContractNotices, InstalmentDueHandler] })
export class ContractJobsModule {}
