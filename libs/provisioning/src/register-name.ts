import { newId } from '#libs/kernel';
import { Domains } from '#libs/domains';
import type { Tx } from '#libs/platform';
import type { Outcome, Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { SwitchOnByDefault } from './auto-renew/switch-on-by-default';
import { askedByInfo } from './asked-by-info';
import { NameServersByDefault } from './changes/name-servers-by-default';
import type { DomainDates, ItemAction, Send } from './item-action';
import { LockNewName } from './changes/lock-new-name';
import { meaningOfCreate } from './meaning-of-create';
import type { OrderItem } from './order-item';
import { RegistrantHandle } from './registrants/registrant-handle';
import { WantVerification } from './verifications/want-verification';
import { whatBecameOfRegistration } from './what-became-of-registration';

/** A name is registered for a contact that its registry knows, and becomes a domain of the buyer. */
@Injectable()
export class RegisterName implements ItemAction {
  readonly command = 'domain:create';
  readonly ask = askedByInfo(whatBecameOfRegistration);

  constructor(
    private readonly registrant: RegistrantHandle,
    private readonly domains: Domains,
    private readonly renewing: SwitchOnByDefault,
    private readonly verification: WantVerification,
    private readonly lock: LockNewName,
    private readonly nameServers: NameServersByDefault,
  ) {}

  /** A contact whose answer was lost is simply asked for again: it costs nothing and is found the next time. */
  async prepare({ contactId, name, years, authInfo }: OrderItem, registry: Registry): Promise<Outcome<Send>> {
    const handle = await this.registrant.at(registry, contactId);
    if (handle.kind !== 'done') return handle;
    const registrant = handle.value;
    const contacts = registry.settings.contactRoles.map((type) => ({ type, id: registrant }));
    const send: Send = async (clTRID) =>
      meaningOfCreate(await registry.createDomain({ clTRID, name, years, registrant, contacts, nameServers: [], authInfo }));
    return { kind: 'done', value: send };
  }

  async carriedOut(tx: Tx, item: OrderItem, { createdAt, expiresAt }: DomainDates): Promise<string> {
    const id = newId('dom', tx.now);
    const domain = {
      id,
      name: item.name,
      tld: item.tld,
      ownerId: item.buyerId,
      sellerId: item.sellerId,
      sellerParentId: item.sellerParentId,
      registry: item.registry,
      registrantId: item.contactId,
      nameServers: [],
      authInfo: item.authInfo,
      registeredAt: createdAt ?? item.createdAt,
      expiresAt,
      itemId: item.id,
      leavingSince: null,
      suspendedSince: null,
      unverifiedSince: null,
      lockedSince: null,
      frozenSince: null,
      endedAt: null,
    };
    await this.domains.add(tx, domain);
    await this.renewing.apply(tx, domain);
    await this.verification.forDomain(tx, id);
    await this.lock.want(tx, domain);
    await this.nameServers.apply(tx, domain);
    return id;
  }
}
