/** How jobs run; the defaults are meant for production, and tests are impatient. */
export class JobTuning {
  /** How often the relay looks for events whose nudge was lost. */
  relayPollMs = 500;
  /** After so many failures a delivery is FAILED and waits for a person. */
  attempts = 5;
  /** The first wait between attempts; it doubles each time. */
  backoffMs = 1_000;
  /** Jobs at the same time, per queue. */
  concurrency: Readonly<Record<string, number>> = {};
  defaultConcurrency = 3;
  /** How often schedules are looked at. */
  scheduleTickMs = 1_000;
  /** A job that does not end within this time at shutdown is cut off; its transaction rolls back and it runs again later. */
  drainMs = 3_500;
}
