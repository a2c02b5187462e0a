import { COST, COSTS, type CostClass } from '#kernel/access';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RequestLimits, type Asker, type HeaderSink } from './request-limits.service.js';

/** Charges routes what they cost; GraphQL charges whole documents by itself. */
@Injectable()
export class CostGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const cost = this.reflector.get<CostClass | undefined>(COST, context.getHandler()) ?? 'heavy';
    const http = context.switchToHttp();
    await this.limits.charge(http.getRequest<Asker>(), http.getResponse<HeaderSink>(), COSTS[cost]);
    return true;
  }
}
