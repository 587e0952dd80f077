import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { ApiKeys } from './api-keys';

/** Ends a key of the actor's node: the next request with it is refused. Revoking it again changes nothing. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ApiKeys,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ApiKeyNotFound */
  run(by: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      await this.keys.lock(tx, [id]);
      const key = await this.keys.get(tx, by.nodeId, id);
      if (key.revokedAt) return;
      await this.keys.revoke(tx, id);
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'api-key.revoked', by, object: id }]);
    });
  }
}
