import { type Actor, Clock } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { type ApiKeyRequest, apiKeyRequestTable } from './api-key-request.table';
import { oldestKept } from './api-key-log';
import { ApiKeys } from './api-keys';

/** A full page, and the one more that tells whether another page follows. */
const LIMIT_MAX = PAGE_MAX + 1;

/** What a key of the actor's node was used for in the last thirty days, the newest first. */
@Injectable()
export class ListApiKeyRequests {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly keys: ApiKeys,
  ) {}

  /** `before`: only requests older than this one. @throws ApiKeyNotFound */
  async run({ nodeId }: Actor, keyId: string, limit: number, before?: string): Promise<ApiKeyRequest[]> {
    await this.keys.get(this.reads, nodeId, keyId);
    return this.reads.manager.find(apiKeyRequestTable, {
      where: { keyId, at: MoreThanOrEqual(oldestKept(this.clock.now())), ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: Math.max(1, Math.min(limit, LIMIT_MAX)),
    });
  }
}
