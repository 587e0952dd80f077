import { Contacts, type Domain } from '#libs/domains';
import { type Actor, DomainName } from '#libs/kernel';
import { Letters, type Tx } from '#libs/platform';
import { AuditLog, Letterheads, Nodes, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import { sellerOf } from '../seller-of';
import type { DomainChange } from './domain-change';

type Named = Pick<Domain, 'id' | 'name' | 'ownerId' | 'sellerId' | 'registrantId'>;

/** Writes down who changed what about a domain, and tells its owner and its registrant what they should know of. */
@Injectable()
export class ChangeNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly post: Letters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly contacts: Contacts,
    private readonly audit: AuditLog,
  ) {}

  asked(tx: Tx, domain: Named, { id, kind, before, wanted }: DomainChange, by: Actor): Promise<void> {
    const done = { action: 'domain.change-asked', by, before: { ...before }, after: { change: id, kind, name: domain.name, ...wanted } };
    return this.audit.add(tx, inLogs(domain, done));
  }

  async done(tx: Tx, domain: Named, change: DomainChange): Promise<void> {
    const { id, kind, wanted, authInfo } = change;
    await this.audit.add(tx, inLogs(domain, { action: 'domain.changed', by: null, after: { change: id, kind, name: domain.name } }));
    const name = DomainName.parse(domain.name).unicode;
    if (authInfo !== null) await this.toRegistrant(tx, domain, { domain: name, authCode: authInfo });
    const what = kind === 'auth_code' ? 'code' : kind === 'name_servers' ? 'servers' : wanted.isLocked ? undefined : 'unlocked';
    if (what) await this.letters.post(tx, domain.ownerId, 'domain-changed', (locale) => ({ domain: name, change: WHAT[what][locale] }));
  }

  refused(tx: Tx, { id, kind, domainId, askedByNode }: DomainChange, { code }: Failure): Promise<void> {
    const after = { change: id, kind, code };
    return this.audit.add(tx, [{ nodeId: askedByNode, object: domainId, action: 'domain.change-refused', by: null, after }]);
  }

  codeShown(tx: Tx, domain: Named, { id }: DomainChange, by: Actor): Promise<void> {
    return this.audit.add(tx, inLogs(domain, { action: 'domain.auth-code-shown', by, after: { change: id, name: domain.name } }));
  }

  /** Whom the name is registered for hears the code itself, by whoever's order (ICANN asks for that; the mail is kept without it). */
  private async toRegistrant(tx: Tx, { ownerId, registrantId }: Named, data: Readonly<Record<string, string>>): Promise<void> {
    const { email, name } = await this.contacts.get(tx, registrantId);
    const { brand } = await this.letterheads.of(tx, await this.nodes.get(tx, ownerId));
    const letter = { to: { email, name }, personId: null, nodeId: ownerId, template: 'auth-code', locale: 'id', brand, data } as const;
    await this.post.post(tx, [letter]);
  }
}

const WHAT = {
  unlocked: { id: 'Kunci registrar dilepas', en: 'The registrar lock was taken off' },
  servers: { id: 'Server nama diganti', en: 'The name servers were changed' },
  code: { id: 'Kode transfer baru dibuat', en: 'A new transfer code was made' },
} as const;

/** The logs of the owner and of who sold it the name. */
const inLogs = <T extends object>({ id, ownerId, sellerId }: Named, done: T) =>
  [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({ nodeId, object: id, ...done }));
