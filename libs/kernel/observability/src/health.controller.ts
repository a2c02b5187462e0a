import { Allow, Cost } from '#kernel/access';
import { release, type Release } from '#kernel/config';
import { Controller, Get, Headers, HttpCode, NotFoundException, Res } from '@nestjs/common';
import { HealthChecks } from './health.registry.js';
import { Metrics } from './metrics.service.js';

/** The little that is needed of Fastify's reply. */
interface Reply {
  status(code: number): this;
  header(name: string, value: string): this;
  send(body: unknown): this;
}

/** For whoever watches the processes: the launcher, a load balancer, Prometheus. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthChecks,
    private readonly metrics: Metrics,
  ) {}

  /** What runs here: version and commit, for whoever compares it with what should. */
  @Get('health')
  @Allow('public')
  @Cost('free')
  @HttpCode(200)
  what(): { status: 'ok' } & Release {
    return { status: 'ok', ...release };
  }

  /** The process runs. */
  @Get('health/live')
  @Allow('public')
  @Cost('free')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: 503 names what is away; 200 with `degraded` names what is not whole, such as a search index that is being rebuilt. */
  @Get('health/ready')
  @Allow('public')
  @Cost('free')
  async ready(@Res() reply: Reply): Promise<void> {
    const { ready, checks, notes } = await this.health.readiness();
    const status = !ready ? 'away' : Object.values(checks).includes('degraded') ? 'degraded' : 'ok';
    reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, checks, ...(Object.keys(notes).length > 0 ? { notes } : {}) });
  }

  /** For Prometheus, which asks directly; what came through a proxy is the public, and finds nothing here. */
  @Get('metrics')
  @Allow('public')
  @Cost('free')
  async scrape(@Headers('x-forwarded-for') forwardedFor: string | undefined, @Res() reply: Reply): Promise<void> {
    if (forwardedFor) throw new NotFoundException();
    reply
      .status(200)
      .header('content-type', this.metrics.registry.contentType)
      .send(await this.metrics.registry.metrics());
  }
}
