import { type Actor, type Money, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { People } from '../people/people';
import { PersonLetters } from '../people/person-letters';
import { type ApiKey, type Scope, refuseOneMore, refusePastExpiry } from './api-key';
import { apiKeyToken, hashOf, newSecret, prefixOf } from './api-key-token';
import { ApiKeys } from './api-keys';

/** A key as somebody wants it. */
export interface ApiKeyWish {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly networks: readonly string[];
  readonly dailyCap: Money | null;
  readonly expiresAt: Date | null;
}

export interface NewApiKey {
  readonly key: ApiKey;
  /** The key itself, which nobody can be told a second time. */
  readonly token: string;
}

/** Makes a key for a program of the actor's node; a letter tells the person who made it. */
@Injectable()
export class CreateApiKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ApiKeys,
    private readonly people: People,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ApiKeyRotating, TooManyApiKeys, ApiKeyExpiryPast */
  run(by: Actor, wish: ApiKeyWish): Promise<NewApiKey> {
    const secret = newSecret();
    return this.work.run(async (tx) => {
      refusePastExpiry(wish.expiresAt, tx.now);
      refuseOneMore(await this.keys.lockLive(tx, by.nodeId), wish.name);
      const key: ApiKey = {
        ...wish,
        id: newId('key', tx.now),
        nodeId: by.nodeId,
        secretHash: hashOf(secret),
        createdBy: by.personId,
        createdAt: tx.now,
        lastUsedAt: null,
        revokedAt: null,
      };
      await this.keys.add(tx, key);
      const person = await this.people.find(tx, by.personId);
      if (person) {
        const facts = { key: key.name, prefix: prefixOf(key.id), by: person.name };
        await this.letters.post(tx, person, by.nodeId, 'api-key-created', facts);
      }
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'api-key.created', by, object: key.id, after: granted(key) }]);
      return { key, token: apiKeyToken({ id: key.id, secret }) };
    });
  }
}

/** What a key lets a program do: what the audit log vouches for. */
const granted = ({ name, scopes, networks, dailyCap, expiresAt }: ApiKey) => ({
  name,
  scopes,
  networks,
  dailyCap: dailyCap && String(dailyCap),
  expiresAt: expiresAt && expiresAt.toISOString(),
});
