import { Injectable } from '@nestjs/common';

/** Whether this process is on its way out: it finishes what it has and asks for no more. */
@Injectable()
export class Draining {
  private begun = false;

  begin(): void {
    this.begun = true;
  }

  get hasBegun(): boolean {
    return this.begun;
  }
}
