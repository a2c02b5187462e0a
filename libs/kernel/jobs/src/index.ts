export { BULL_BOARD_PATH, mountBullBoard, type BullBoardOptions } from './bull-board.js';
export { Deliveries, type FailedDelivery, type Lag } from './deliveries.service.js';
export {
  defineEvent,
  expectEvent,
  refuseUnwritten,
  type EventType,
  type NoPayload,
  type PayloadOf,
  type PayloadPart,
  type ReadableEvent,
  type WritableEvent,
} from './events.js';
export { JobHandlers, type JobHandler } from './job-handlers.registry.js';
export type { OutboxEvent } from './jobs.entities.js';
export { JobsModule, JobsRunnerModule, jobsSchema } from './jobs.module.js';
export { LiveChannel, type LiveIterator } from './live-channel.service.js';
export { Loop } from './loop.js';
export { Outbox, type NewEvent } from './outbox.service.js';
export { QueueRest } from './queue-rest.service.js';
export { RedisConnections, isRedisAway } from './redis-connections.service.js';
export { RetentionNight } from './retention-night.job.js';
export { Schedules, type Schedule } from './schedules.registry.js';
export { Timers, type NewTimer } from './timers.service.js';
export { defineTopic, defineTopics, type Topic } from './topic.js';
export { JobTuning } from './tuning.js';
