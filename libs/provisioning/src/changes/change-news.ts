import { Contacts, type Domain } from '#libs/domains';
import { type Actor, DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Failure } from '../order-item';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import { BY_HOUSE, type DomainChange } from './domain-change';

type Named = Pick<Domain, 'id' | 'name' | 'ownerId' | 'sellerId' | 'registrantId'>;

/** Writes down who changed what about a domain, and tells its owner and its registrant what they should know of. */
@Injectable()
export class ChangeNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly registrants: RegistrantLetters,
    private readonly contacts: Contacts,
    private readonly audit: AuditLog,
  ) {}

  /** `by` nobody where it follows from something else. */
  asked(tx: Tx, domain: Named, { id, kind, before, wanted }: DomainChange, by: Pick<Actor, 'personId' | 'nodeId'> | null): Promise<void> {
    const done = { action: 'domain.change-asked', by, before: { ...before }, after: { change: id, kind, name: domain.name, ...wanted } };
    return this.audit.add(tx, inLogs(domain, done));
  }

  async done(tx: Tx, domain: Named, change: DomainChange): Promise<void> {
    const { id, kind, wanted, authInfo, askedBy } = change;
    await this.audit.add(tx, inLogs(domain, { action: 'domain.changed', by: null, after: { change: id, kind, name: domain.name } }));
    // Whom the name is registered for hears the code itself, by whoever's order (ICANN asks for that; the mail is kept without it).
    if (authInfo !== null) {
      const facts = { domain: DomainName.parse(domain.name).unicode, authCode: authInfo };
      await this.registrants.postAlways(tx, domain.ownerId, await this.contacts.get(tx, domain.registrantId), 'auth-code', facts);
    }
    const what = kind === 'lock' ? (wanted.isLocked ? undefined : 'unlocked') : kind;
    // The first name servers belong to being registered.
    const isExpected = kind === 'name_servers' && askedBy === BY_HOUSE;
    if (what && !isExpected) await this.tell(tx, domain, what);
  }

  /** `leftOpen`: the domain, where it is without the registrar lock that it was to have. Whoever sold it can do something about that. */
  async refused(tx: Tx, { id, kind, domainId, askedByNode }: DomainChange, { code }: Failure, leftOpen?: Named): Promise<void> {
    const asked = { nodeId: askedByNode, object: domainId, action: 'domain.change-refused', by: null, after: { change: id, kind, code } };
    const open = { action: 'domain.left-unlocked', by: null, after: { change: id, name: leftOpen?.name } };
    if (leftOpen) await this.letters.post(tx, sellerOf(leftOpen), 'lock-refused', { domain: DomainName.parse(leftOpen.name).unicode });
    await this.audit.add(tx, [asked, ...(leftOpen ? inLogs(leftOpen, open) : [])]);
  }

  async frozen(tx: Tx, domain: Named, isFrozen: boolean, by: Actor): Promise<void> {
    const after = { name: domain.name };
    await this.audit.add(tx, inLogs(domain, { action: isFrozen ? 'domain.frozen' : 'domain.unfrozen', by, after }));
    if (!isFrozen) await this.tell(tx, domain, 'unfrozen');
  }

  codeShown(tx: Tx, domain: Named, { id }: DomainChange, by: Actor): Promise<void> {
    return this.audit.add(tx, inLogs(domain, { action: 'domain.auth-code-shown', by, after: { change: id, name: domain.name } }));
  }

  private tell(tx: Tx, { ownerId, name }: Named, what: keyof typeof WHAT): Promise<void> {
    const domain = DomainName.parse(name).unicode;
    return this.letters.post(tx, ownerId, 'domain-changed', (locale) => ({ domain, change: WHAT[what][locale] }));
  }
}

const WHAT = {
  unlocked: { id: 'Kunci registrar dilepas', en: 'The registrar lock was taken off' },
  name_servers: { id: 'Server nama diganti', en: 'The name servers were changed' },
  auth_code: { id: 'Kode transfer baru dibuat', en: 'A new transfer code was made' },
  signers: { id: 'Data DS (DNSSEC) diganti', en: 'The DS records (DNSSEC) were changed' },
  registrant: { id: 'Kontak pendaftar diganti', en: 'The registrant contact was changed' },
  unfrozen: { id: 'Pembekuan dilepas', en: 'It is not frozen any more' },
} as const;

/** The logs of the owner and of who sold it the name. */
const inLogs = <T extends object>({ id, ownerId, sellerId }: Named, done: T) =>
  [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({ nodeId, object: id, ...done }));
