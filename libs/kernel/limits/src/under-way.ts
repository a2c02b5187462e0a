/** How many requests of each subject are under way in this process. */
export class UnderWay {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Takes a place. @returns how to give it back, or undefined when all are taken. */
  enter(subject: string): (() => void) | undefined {
    const count = this.counts.get(subject) ?? 0;
    if (count >= this.most) return undefined;
    this.counts.set(subject, count + 1);
    return () => {
      const left = (this.counts.get(subject) ?? 1) - 1;
      if (left > 0) this.counts.set(subject, left);
      else this.counts.delete(subject);
    };
  }
}
