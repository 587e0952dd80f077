import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Whether this process is on its way out: it finishes what it has and asks for no more. */
@Injectable()
export class Draining {
  private begun = false;
  private readonly open = new Set<Response>();

  get hasBegun(): boolean {
    return this.begun;
  }

  /** From now on every answer, also to requests in hand, closes its connection: kept alive, it would outlive the process. */
  begin(): void {
    this.begun = true;
    for (const response of this.open) closeAfter(response);
  }

  /** Middleware: takes note of the requests in hand. */
  readonly watch = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.begun) closeAfter(response);
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
    next();
  };
}

function closeAfter(response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
