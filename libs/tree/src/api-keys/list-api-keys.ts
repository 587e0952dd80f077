import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { ApiKey } from './api-key';
import { apiKeyTable } from './api-key.table';
import { readRow } from './api-keys';

/** A full page, and the one more that tells whether another page follows. */
const LIMIT_MAX = PAGE_MAX + 1;

/** The keys of the actor's node, the newest first; those that have ended as well. */
@Injectable()
export class ListApiKeys {
  constructor(private readonly reads: Reads) {}

  /** `before`: only keys made before this one. */
  async run({ nodeId }: Actor, limit: number, before?: string): Promise<ApiKey[]> {
    const rows = await this.reads.manager.find(apiKeyTable, {
      where: { nodeId, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: Math.max(1, Math.min(limit, LIMIT_MAX)),
    });
    return rows.map(readRow);
  }
}
