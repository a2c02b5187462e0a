import { Module } from '@nestjs/common';
import { AttachmentModule } from '../../attachment/src/index.js';
import type { Schema } from '../../kernel/database/src/index.js';
import { LedgerModule } from '../../ledger/src/index.js';
import { MatchModule } from '../../match/src/index.js';
import { NotificationModule } from '../../notification/src/index.js';
import { OrganizationModule } from '../../organization/src/index.js';
import './contract.form.messages.js';
import { ContractForm1700000030000 } from './contract.form.migrations.js';
import './contract.messages.js';
import { ContractDrafts } from './contract.drafts.js';
import { Contract, ContractParty } from './contract.entity.js';
import { ContractTables1700000008000, TurnoverGone1700000020001 } from './contract.migrations.js';
import { ContractMoves } from './contract.moves.js';
import { ContractNotices } from './contract.notices.js';
import { ContractPayments } from './contract.payments.js';
import { ContractPostings } from './contract.postings.js';
import { ContractRegistrations } from './contract.registrations.js';
import { ContractRepository } from './contract.repository.js';
import { ContractResolver } from './contract.resolver.js';
import { ContractScans } from './contract.scans.js';
import { ContractService } from './contract.service.js';
import { Contracts } from './contracts.js';
import { Instalment, Payment } from './instalment.entity.js';
import { InstalmentReminders } from './instalment.reminders.js';
import { Registration } from './registration.entity.js';
import { MatchContractResolver } from './match-contract.resolver.js';

export const contractSchema: Schema = {
  entities: [Contract, ContractParty, Instalment, Payment, Registration],
  migrations: [ContractTables1700000008000, TurnoverGone1700000020001, ContractForm1700000030000],
};

/** Contracts, their money and the ledger. */
@Module({
  imports: [OrganizationModule, AttachmentModule, LedgerModule, MatchModule],
  providers: [ContractService, ContractRepository, ContractDrafts, ContractMoves, ContractPayments, ContractRegistrations, InstalmentReminders, Contracts, ContractPostings],
  exports: [ContractService, ContractRepository, Contracts, ContractPostings],
})
export class ContractModule {}

@Module({ imports: [ContractModule, AttachmentModule, MatchModule], providers: [ContractResolver, MatchContractResolver, ContractScans] })
export class ContractApiModule {}

/** Who is told what. */
@Module({ imports: [ContractModule, NotificationModule], providers: [ContractNotices] })
export class ContractJobsModule {}
