/** Does something again and again, never twice at once, until it is stopped. */
export class Loop {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  /**
   * @param turn answers true when there is more to do at once.
   * @param onError a turn that fails is reported, and the next one comes in its time.
   */
  constructor(
    private readonly everyMs: number,
    private readonly turn: () => Promise<boolean | void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.wake();
  }

  /** Takes the next turn now; while one is under way, right after it. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.take().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) this.wake();
      else this.timer = setTimeout(() => this.wake(), this.everyMs);
    });
  }

  /** Waits for the turn under way; there is no further one. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async take(): Promise<void> {
    this.again = false;
    try {
      if (await this.turn()) this.again = true;
    } catch (error) {
      this.onError(error);
    }
  }
}
