import { Domains } from '#libs/domains';
import { Clock, newId } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import type { DomainTransfer, Outcome, Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { SwitchOnByDefault } from '../auto-renew/switch-on-by-default';
import { infoWith } from '../asked-by-info';
import type { Attempt } from '../attempts';
import type { DomainDates, Finding, ItemAction, Send } from '../item-action';
import { WantVerification } from '../verifications/want-verification';
import { RECEIVE_DOMAIN } from '../job-kinds';
import type { Failure, OrderItem } from '../order-item';
import { RegistrantHandle } from '../registrants/registrant-handle';
import { meaningOfTransfer } from './meaning-of-transfer';
import { TransferCodes } from './transfer-codes';
import { TransferNews } from './transfer-news';
import { TRANSFER_REFUSALS } from './transfer-refusals';
import { whatBecameOfIncoming } from './what-became-of-incoming';

/** A name comes from another registrar, days after it was asked for, and becomes a domain of the buyer. */
@Injectable()
export class TransferName implements ItemAction {
  readonly command = 'domain:transfer';
  readonly refusals = TRANSFER_REFUSALS;

  constructor(
    private readonly registrant: RegistrantHandle,
    private readonly codes: TransferCodes,
    private readonly domains: Domains,
    private readonly renewing: SwitchOnByDefault,
    private readonly verification: WantVerification,
    private readonly jobs: JobQueue,
    private readonly news: TransferNews,
    private readonly clock: Clock,
  ) {}

  /** The registrant has to be there when the name comes: a contact that the registry does not take is heard of before anything is paid. */
  async prepare(item: OrderItem, registry: Registry): Promise<Outcome<Send>> {
    const handle = await this.registrant.at(registry, item.contactId);
    if (handle.kind !== 'done') return handle;
    const { name, years } = item;
    const authInfo = this.codes.open(item);
    const send: Send = async (clTRID) => meaningOfTransfer(item, await registry.requestTransfer({ clTRID, name, authInfo, years }));
    return { kind: 'done', value: send };
  }

  async ask(item: OrderItem, open: readonly Attempt[], registry: Registry): Promise<Finding> {
    const code = this.codes.open(item);
    const seen = { info: await infoWith(registry, item.name, code), query: await queryWith(registry, item.name, code) };
    return whatBecameOfIncoming(item, open, seen, registry.settings, this.clock.now());
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
      lockedSince: null,
      frozenSince: null,
      suspendedSince: null,
      unverifiedSince: null,
      endedAt: null,
    };
    await this.domains.add(tx, domain);
    await this.renewing.apply(tx, domain);
    // What it still has is its former holder's: contacts, and a password that others may know.
    await this.jobs.add(tx, [{ kind: RECEIVE_DOMAIN, payload: { domainId: id } }]);
    await this.verification.forDomain(tx, id);
    await this.news.arrived(tx, item, expiresAt);
    return id;
  }

  cameToNothing(tx: Tx, item: OrderItem, failure: Failure): Promise<void> {
    return this.news.failed(tx, item, failure);
  }
}

/** Once its former registrar has changed the code it proves nothing any more; whoever asked for the transfer needs none. */
async function queryWith(registry: Registry, name: string, code: string): Promise<Outcome<DomainTransfer>> {
  const shown = await registry.queryTransfer(name, code);
  return shown.kind === 'refused' && shown.reason === 'not-authorized' ? registry.queryTransfer(name) : shown;
}
