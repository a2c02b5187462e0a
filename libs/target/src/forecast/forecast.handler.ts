import { amendmentEvents, contractEvents, royaltyEvents } from '#contract';
import { JobHandlers, LiveChannel, Schedules, Timers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Clock, DAY_MS, addDays, shanghaiYear } from '#kernel/values';
import { matchEvents } from '#match';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { COCKPIT_TOPIC, forecastEvents } from '../cockpit/target.events.js';
import { Forecasts } from './forecast.service.js';

const EVERY_MINUTES = 3;
/** There is one forecast, so one timer. */
const THE_FORECAST = '00000000-0000-7000-8000-0000000f0eca';

/** A change of the ledger asks for a new forecast: at once, or three minutes after the last one. */
@Injectable()
export class AskForForecast implements JobHandler {
  readonly name = 'forecast-ask';
  readonly queue = 'ledger';
  readonly events = [
    contractEvents.signed,
    contractEvents.terminated,
    amendmentEvents.amended,
    royaltyEvents.stated,
    matchEvents.intent,
    matchEvents.negotiating,
    matchEvents.closed,
  ];

  constructor(
    handlers: JobHandlers,
    private readonly timers: Timers,
    private readonly forecasts: Forecasts,
    private readonly clock: Clock,
  ) {
    handlers.register(this);
  }

  async handle(_event: OutboxEvent, manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const last = await this.forecasts.latest(shanghaiYear(now));
    const next = last ? addDays(last.asOf, EVERY_MINUTES / 1_440) : now;
    // The same moment for all that is asked until then: asking again does not put it off.
    await this.timers.set(manager, {
      kind: forecastEvents.due,
      subjectId: THE_FORECAST,
      dueAt: next > now ? next : now,
    });
  }
}

/** Draws the forecast when it is due, and every day, because the year goes on without anything happening. */
@Injectable()
export class DrawForecast implements JobHandler {
  readonly name = 'forecast-draw';
  readonly queue = 'ledger';
  readonly events = [forecastEvents.due];

  constructor(
    handlers: JobHandlers,
    schedules: Schedules,
    private readonly forecasts: Forecasts,
    private readonly live: LiveChannel,
  ) {
    handlers.register(this);
    schedules.register({ name: 'forecast', everyMs: DAY_MS, run: () => this.handle() });
  }

  async handle(): Promise<void> {
    await this.forecasts.draw();
    await this.live.publish(COCKPIT_TOPIC, {});
  }
}
