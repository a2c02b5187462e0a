import { Module } from '@nestjs/common';
import { ContractModule } from '../../contract/src/index.js';
import './target.access.js';
import './target.messages.js';
import { Funnel, HomeCounts } from './sources.js';
import { CockpitHandler } from './target.jobs.js';
import { TargetResolver } from './target.resolver.js';
import { TargetService } from './target.service.js';

/** The year's figures. It keeps no tables of its own: target from the plan's file, sums from the ledger. */
@Module({ imports: [ContractModule], providers: [TargetService, Funnel, HomeCounts], exports: [TargetService, Funnel, HomeCounts] })
export class TargetModule {}

@Module({ imports: [TargetModule], providers: [TargetResolver] })
export class TargetApiModule {}

/** Tells open dashboards. */
@Module({ providers: [CockpitHandler] })
export class TargetJobsModule {}
