import type { Domain } from '#libs/domains';
import { type Actor, DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, Nodes, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** So many names stand in a letter; the order has them all. */
const NAMES_SHOWN = 10;

interface Takeover {
  readonly orderId: string;
  readonly resellerId: number;
  readonly reason: string;
  readonly names: readonly string[];
}

/** Tells a suspended reseller what its parent renews for its customers, and each customer what was renewed for it. */
@Injectable()
export class TakeoverNews {
  constructor(
    private readonly nodes: Nodes,
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  async takenOver(tx: Tx, by: Actor, { orderId, resellerId, reason, names }: Takeover): Promise<void> {
    const { name } = await this.nodes.get(tx, resellerId);
    const more = names.length > NAMES_SHOWN ? ', …' : '';
    const facts = { node: name, names: names.slice(0, NAMES_SHOWN).map(forPeople).join(', ') + more, reason };
    await this.letters.post(tx, resellerId, 'renewals-taken-over', facts);
    const done = { action: 'renewals.taken-over', by, object: orderId, after: { names, reason } };
    await this.audit.add(
      tx,
      [by.nodeId, resellerId].map((nodeId) => ({ nodeId, ...done })),
    );
  }

  /** In the name of the customer's own shop, and without a word about who is above it. */
  async renewed(tx: Tx, { ownerId, name }: Pick<Domain, 'ownerId' | 'name'>, until: Date): Promise<void> {
    await this.letters.post(tx, ownerId, 'renewed-for-you', { domain: forPeople(name), until: until.toISOString() });
  }
}

const forPeople = (name: string): string => DomainName.parse(name).unicode;
