import { Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../access/visitor';
import { refuseSuspended } from '../login/standing';
import { Standings } from '../login/standings';
import { ApiKeyRefused, NetworkNotAllowed, isLive } from './api-key';
import { ApiKeyLog } from './api-key-log';
import { type ApiKeyToken, isSecretOf } from './api-key-token';
import { ApiKeys } from './api-keys';
import { isWithin } from './networks';

/**
 * Lets programs in by their API key. Asked on every request, so that a key that was revoked, or a node that was
 * suspended, counts at once. The key acts for its node in an admin's role, narrowed to its scopes.
 */
@Injectable()
export class AdmitApiKey {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly keys: ApiKeys,
    private readonly standings: Standings,
    private readonly log: ApiKeyLog,
  ) {}

  /** @throws ApiKeyRefused, NetworkNotAllowed, AccountSuspended */
  async run({ id, secret }: ApiKeyToken, request: Request, response: Response): Promise<Visitor> {
    const key = await this.keys.find(this.reads, id);
    if (!key || !isSecretOf(key.secretHash, secret)) throw refused();
    this.log.watch(key, request, response);
    if (!isLive(key, this.clock.now())) throw refused();
    if (!isWithin(key.networks, request.ip)) throw new NetworkNotAllowed('This API key may not be used from here.', { from: request.ip });
    refuseSuspended({ nodeId: key.nodeId, suspendedBy: await this.standings.suspensionOf(this.reads, key.nodeId) });
    const actor = { personId: key.id, nodeId: key.nodeId, role: 'admin', apiKey: { id: key.id, scopes: key.scopes } } as const;
    return { actor, sessionId: key.id, steppedUpAt: null, impersonator: null, lacksSecondFactor: false };
  }
}

const refused = () => new ApiKeyRefused('This API key does not count, or no longer.');
