/** How many sessions each registrar has open. */
export class OpenSessions {
  private readonly counts = new Map<string, number>();

  constructor(private readonly max: number) {}

  /** Counts one more; false when the registrar has as many as it may. */
  enter(account: string): boolean {
    const open = this.counts.get(account) ?? 0;
    if (open >= this.max) return false;
    this.counts.set(account, open + 1);
    return true;
  }

  leave(account: string): void {
    this.counts.set(account, (this.counts.get(account) ?? 1) - 1);
  }
}
