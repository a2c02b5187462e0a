import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CostGuard } from './cost.guard.js';
import { RequestLimits } from './request-limits.service.js';

/** What may be asked for in a minute. Only entries that serve requests load it, before the access guard: who is refused has been counted. */
@Global()
@Module({ providers: [RequestLimits, { provide: APP_GUARD, useClass: CostGuard }], exports: [RequestLimits] })
export class LimitsModule {}
