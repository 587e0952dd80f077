import { Clock, DAY, HOUR, after, newId } from '#libs/kernel';
import { UnitOfWork, currentRequest, insertRows, routeTemplate } from '#libs/platform';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ApiKey, isUseWorthNoting } from './api-key';
import type { ApiKeyRequest } from './api-key-request.table';

const KEPT_MS = 30 * DAY;
const SWEPT_EVERY_MS = HOUR;
const ROUTE_MAX = 200;
/** When the database cannot keep up, requests are answered and not all of them written down. */
const WAITING_MAX = 10_000;

/** Requests before this moment are forgotten. */
export const oldestKept = (now: Date): Date => after(now, -KEPT_MS);

interface Use extends ApiKeyRequest {
  readonly isWorthNoting: boolean;
}

/**
 * Writes down what keys are used for, after the answer: nobody waits for it. Whatever ends while the last lines are
 * being written shares the next transaction, so a busy key costs far less than a transaction a request.
 */
@Injectable()
export class ApiKeyLog implements BeforeApplicationShutdown {
  private readonly logger = new Logger('api-keys');
  private waiting: Use[] = [];
  private writing: Promise<void> | undefined;
  private sweptAt: Date | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Once this answer is over, its line is written. */
  watch({ id, lastUsedAt }: ApiKey, request: Request, response: Response): void {
    const start = performance.now();
    const requestId = currentRequest()?.requestId ?? '';
    response.once('close', () => {
      const at = this.clock.now();
      this.add({
        id: newId('akr', at),
        keyId: id,
        at,
        method: request.method,
        route: routeTemplate(request).slice(0, ROUTE_MAX),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        requestId,
        isWorthNoting: isUseWorthNoting(lastUsedAt, at),
      });
    });
  }

  /** Returns when everything seen so far is written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private add(use: Use): void {
    if (this.waiting.length >= WAITING_MAX) return;
    this.waiting.push(use);
    this.writing ??= this.write().finally(() => {
      this.writing = undefined;
    });
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const uses = this.waiting;
      this.waiting = [];
      try {
        await this.store(uses);
      } catch (error) {
        this.logger.error({ event: 'api-key-requests-lost', requests: uses.length, error });
      }
    }
  }

  private async store(uses: readonly Use[]): Promise<void> {
    await this.work.run(async (tx) => {
      await insertRows(tx, 'api_key_request', uses.map(storedRow));
      const used = [...new Set(uses.filter(({ isWorthNoting }) => isWorthNoting).map(({ keyId }) => keyId))].sort();
      for (const id of used) await tx.query('UPDATE api_key SET last_used_at = ? WHERE id = ?', [tx.dialect.instant(tx.now), id]);
      if (this.sweptAt && tx.now < after(this.sweptAt, SWEPT_EVERY_MS)) return;
      await tx.query('DELETE FROM api_key_request WHERE at < ?', [tx.dialect.instant(oldestKept(tx.now))]);
      this.sweptAt = tx.now;
    });
  }
}

const storedRow = ({ id, keyId, at, method, route, status, ms, requestId }: Use) => ({
  id,
  key_id: keyId,
  at,
  method,
  route,
  status,
  ms,
  request_id: requestId,
});
