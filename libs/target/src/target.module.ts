import { Module } from '@nestjs/common';
import { LedgerModule } from '../../ledger/src/index.js';
import { MatchModule } from '../../match/src/index.js';
import './target.access.js';
import './target.messages.js';
import { HomeCounts } from './home-counts.js';
import { CockpitHandler } from './target.jobs.js';
import { TargetResolver } from './target.resolver.js';
import { TargetService } from './target.service.js';

/** The year's figures. It keeps no tables of its own: target from the plan's file, sums from the ledger. */
@Module({ imports: [LedgerModule, MatchModule], providers: [TargetService, HomeCounts], exports: [TargetService, HomeCounts] })
export class TargetModule {}

@Module({ imports: [TargetModule], providers: [TargetResolver] })
export class TargetApiModule {}

/** Tells open dashboards. */
@Module({ providers: [CockpitHandler] })
export class TargetJobsModule {}
