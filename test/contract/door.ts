/** A door that a request waits behind until the test opens it. */
export class Door {
  private knock!: () => void;
  private open!: () => void;
  readonly knocked = new Promise<void>((resolve) => {
    this.knock = resolve;
  });
  private readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });

  async pass(): Promise<void> {
    this.knock();
    await this.opened;
  }

  unlock(): void {
    this.open();
  }
}
