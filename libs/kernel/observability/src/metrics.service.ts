import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is measured. A registry of its own, so that two applications can live in one test process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly httpSeconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until the answer was sent, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly graphqlSeconds = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Time of GraphQL operations, by the first field of the schema they ask for',
    labelNames: ['type', 'field', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly jobSeconds = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time of jobs, by handler and outcome (done, skipped, retry, away, failed)',
    labelNames: ['handler', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly jobFailures = new Counter({
    name: 'job_failures_total',
    help: 'Jobs that failed for good and wait to be redriven',
    labelNames: ['handler'] as const,
    registers: [this.registry],
  });

  readonly uncaughtErrors = new Counter({
    name: 'uncaught_errors_total',
    help: 'Errors that nobody caught and that the process survived (uncaughtException, unhandledRejection): each is a mistake to be mended',
    labelNames: ['origin'] as const,
    registers: [this.registry],
  });

  readonly liveRefusals = new Counter({
    name: 'live_connections_refused_total',
    help: 'WebSockets that found no place, by what was full (all, address, account, visitors, visitorAddress)',
    labelNames: ['full'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /**
   * Adds values that are read when the metrics are asked for.
   * @param read answers the value per name; when it fails, the last values stand.
   */
  gauges(names: Record<string, string>, read: () => Promise<Record<string, number>>): void {
    let reading: Promise<Record<string, number>> | undefined;
    // All of them come from one reading, however many gauges ask.
    const readOnce = () => (reading ??= read().finally(() => (reading = undefined)));
    for (const [name, help] of Object.entries(names)) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        async collect() {
          const values = await readOnce().catch(() => undefined);
          const value = values?.[name];
          if (value !== undefined) this.set(value);
        },
      });
    }
  }

  /**
   * The same for values that each thing of a kind has, told apart by a label.
   * @param read answers for each value of the label the value per name.
   */
  gaugesBy(
    label: string,
    names: Record<string, string>,
    read: () => Promise<Record<string, Record<string, number>>>,
  ): void {
    let reading: Promise<Record<string, Record<string, number>>> | undefined;
    const readOnce = () => (reading ??= read().finally(() => (reading = undefined)));
    for (const [name, help] of Object.entries(names)) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers: [this.registry],
        async collect() {
          for (const [key, values] of Object.entries((await readOnce().catch(() => undefined)) ?? {}))
            this.set({ [label]: key }, values[name] ?? 0);
        },
      });
    }
  }
}
