import { writtenMoney } from '#libs/billing';
import { type Domain, phaseEnds, ruleOf } from '#libs/domains';
import { type Actor, DomainName, type Money } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import type { DomainDeletion } from './domain-deletion';

type Expired = Pick<Domain, 'id' | 'name' | 'ownerId' | 'tld' | 'expiresAt' | 'registrantId'>;
type Named = Pick<Domain, 'id' | 'name' | 'ownerId'>;

/** Writes down who had a name deleted and what came of it, and tells its owner what came back. */
@Injectable()
export class DeletionNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly registrants: RegistrantLetters,
    private readonly audit: AuditLog,
  ) {}

  /** `by` nobody where a deadline asks. */
  asked(tx: Tx, domain: Named, { id, sellerId, reason }: DomainDeletion, by: Actor | null): Promise<void> {
    const after = { deletion: id, name: domain.name, reason };
    return this.audit.add(tx, inLogs(domain, sellerId, { action: 'domain.deletion-asked', by, after }));
  }

  /** `refunded` is what came back to the owner's deposit; null when nothing did. */
  async deleted(tx: Tx, domain: Named, { id, sellerId, cause, reason }: DomainDeletion, refunded: Money | null): Promise<void> {
    const { ownerId, name } = domain;
    if (cause === 'deadline') {
      const facts = { domain: DomainName.parse(name).unicode, ...(refunded ? { amount: writtenMoney(refunded) } : {}) };
      await this.letters.post(tx, ownerId, 'papers-missed', facts);
      await this.letters.post(tx, sellerOf({ sellerId }), 'papers-missed', { domain: facts.domain });
    } else if (refunded) {
      const facts = { domain: DomainName.parse(name).unicode, amount: writtenMoney(refunded), reason };
      await this.letters.post(tx, ownerId, 'domain-given-back', facts);
    }
    await this.audit.add(tx, inLogs(domain, sellerId, { action: 'domain.deleted', by: null, after: { deletion: id, name, refunded } }));
  }

  /** Nobody has renewed it: how long it can be restored. */
  async expired(tx: Tx, domain: Expired, { id, sellerId }: DomainDeletion): Promise<void> {
    const { ownerId, registrantId, name, tld, expiresAt } = domain;
    const until = phaseEnds(expiresAt, ruleOf(tld)).redemption;
    const facts = { domain: DomainName.parse(name).unicode, at: expiresAt.toISOString(), until: until.toISOString() };
    await this.letters.post(tx, ownerId, 'domain-in-redemption', facts);
    await this.registrants.post(tx, { ownerId, contactId: registrantId }, 'domain-in-redemption', facts);
    const after = { deletion: id, name, until: facts.until };
    await this.audit.add(tx, inLogs(domain, sellerId, { action: 'domain.in-redemption', by: null, after }));
  }

  refused(tx: Tx, domain: Named, { id, sellerId }: DomainDeletion, { code }: Failure): Promise<void> {
    const after = { deletion: id, name: domain.name, code };
    return this.audit.add(tx, inLogs(domain, sellerId, { action: 'domain.deletion-refused', by: null, after }));
  }
}

/** The logs of the owner and of who sold it the name. */
const inLogs = <T extends object>({ id, ownerId }: Named, sellerId: number, done: T) =>
  [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({ nodeId, object: id, ...done }));
