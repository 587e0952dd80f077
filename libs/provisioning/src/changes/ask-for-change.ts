import { type Domain, DomainNotFound, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { Registries, newAuthInfo } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { TransferLock } from '../owner-changes/transfer-lock';
import { BeginChange, type ChangeWish } from './begin-change';
import { changeRefusal } from './change-refusal';
import { Changes } from './changes';
import { BY_HOUSE, type ChangeKind, type DomainChange, type DomainPart, DomainSigned } from './domain-change';
import { readNameServers } from './name-server';
import { type Signer, readSigners } from './signer';

type AskedBy = Pick<Actor, 'personId' | 'nodeId'>;

/** What somebody wants changed, seen from the domain as it is. */
export type Decide = (domain: Domain) => ChangeWish;

/**
 * The owner of a domain, or who sold it, asks to have something about it changed at its registry. Each is refused with DomainNotFound,
 * DomainFrozen, NameInProgress while it is being deleted, and ChangeInProgress.
 */
@Injectable()
export class AskForChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: Changes,
    private readonly registries: Registries,
    private readonly begin: BeginChange,
    private readonly settings: Settings,
    private readonly transferLock: TransferLock,
  ) {}

  /** These name servers and no others. @throws NameServersInvalid, DomainNameInvalid, DomainSigned */
  nameServers(actor: Actor, domainId: string, typed: Parameters<typeof readNameServers>[0]): Promise<DomainChange> {
    return this.ask(actor, domainId, toNameServers(typed));
  }

  /** Whether it can be moved, changed or deleted at its registry. */
  lock(actor: Actor, domainId: string, isLocked: boolean): Promise<DomainChange> {
    return this.ask(actor, domainId, toLock(isLocked));
  }

  /** These DS records and no others; none ends DNSSEC. @throws SignersInvalid */
  signers(actor: Actor, domainId: string, typed: readonly Signer[]): Promise<DomainChange> {
    return this.ask(actor, domainId, () => wish('signers', {}, { signers: readSigners(typed) }));
  }

  /** A new transfer password, for whoever moves the name to another registrar. @throws TransferLocked */
  authCode(actor: Actor, domainId: string): Promise<DomainChange> {
    return this.ask(actor, domainId, ({ registry }) => {
      const { authInfoLength: length, authInfoSigns: signs } = this.registries.get(registry).settings;
      return { ...wish('auth_code', {}, {}), authInfo: newAuthInfo({ length, signs }) };
    });
  }

  /** The same in a unit of work that is open. */
  async apply(tx: Tx, actor: AskedBy, domainId: string, decide: Decide): Promise<DomainChange> {
    const domain = (await this.domains.lock(tx, [domainId])).get(domainId);
    const isTheirs = domain && (domain.ownerId === actor.nodeId || domain.sellerId === actor.nodeId);
    if (!isTheirs) throw new DomainNotFound('There is no such domain.', { id: domainId });
    const refusal = changeRefusal(domain, await this.changes.isOpen(tx, domainId));
    if (refusal) throw refusal;
    const wanted = decide(domain);
    if (wanted.kind === 'auth_code') await this.transferLock.refuse(tx, domain);
    await this.refuseUnsigned(tx, domain, wanted);
    return this.begin.run(tx, domain, wanted, actor);
  }

  private ask(actor: Actor, domainId: string, decide: Decide): Promise<DomainChange> {
    return this.work.run((tx) => this.apply(tx, actor, domainId, decide));
  }

  /** Where others answer for it nobody finds a name whose DS records are those of our keys. */
  private async refuseUnsigned(tx: Tx, { id, name }: Domain, { wanted: { nameServers } }: ChangeWish): Promise<void> {
    if (!nameServers || this.settings.answersFor(nameServers.map((each) => each.name))) return;
    const signed = await this.changes.last(tx, id, 'signers', 'done');
    if (signed?.askedBy === BY_HOUSE && signed.wanted.signers?.length) throw new DomainSigned(name);
  }
}

/** These name servers and no others. */
export const toNameServers =
  (typed: Parameters<typeof readNameServers>[0]): Decide =>
  ({ name, nameServers }) => {
    const before = { nameServers: nameServers.map((each) => ({ name: each, addresses: [] })) };
    return wish('name_servers', before, { nameServers: readNameServers(typed, name) });
  };

/** The registrar lock on, or off. */
export const toLock =
  (isLocked: boolean): Decide =>
  ({ lockedSince }) =>
    wish('lock', { isLocked: lockedSince !== null }, { isLocked });

/** Registered for this contact. */
export const toRegistrant =
  (registrant: string): Decide =>
  ({ registrantId }) =>
    wish('registrant', { registrant: registrantId }, { registrant });

const wish = (kind: ChangeKind, before: DomainPart, wanted: DomainPart): ChangeWish => ({ kind, before, wanted, authInfo: null });
