import type { Domain } from '#libs/domains';
import { type Actor, DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, Letterheads, type LinkSecret, Nodes, OwnerLetters, secretLink } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { RegistrantLetters } from '../registrant-letters';
import { sellerOf } from '../seller-of';
import type { Departure, DepartureAnswer } from './departure';

type Named = Pick<Domain, 'id' | 'name' | 'ownerId' | 'sellerId' | 'registrantId'>;
type LetterOfDeparture = 'transfer-out-asked' | 'transfer-out-done' | 'transfer-out-stopped';

/** Tells whom a name concerns that another registrar wants it, and what came of that; and writes it down. */
@Injectable()
export class DepartureNews {
  constructor(
    private readonly owners: OwnerLetters,
    private readonly registrants: RegistrantLetters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** Its owner gets the link; there is none where the answer is known. */
  async asked(tx: Tx, domain: Named, departure: Departure, link: LinkSecret | null): Promise<void> {
    await this.tellAll(tx, domain, 'transfer-out-asked', factsOf(domain, departure), link);
    await this.write(tx, domain, 'asked', null, departure);
  }

  /** Only those who can still say something about it. */
  async endsSoon(tx: Tx, domain: Named, departure: Departure, link: LinkSecret): Promise<void> {
    await this.owners.post(tx, domain.ownerId, 'transfer-out-asked', await this.withUrl(tx, domain, factsOf(domain, departure), link));
  }

  async left(tx: Tx, domain: Named, departure: Departure): Promise<void> {
    await this.tellAll(tx, domain, 'transfer-out-done', factsOf(domain, departure));
    await this.write(tx, domain, 'done', null, departure);
  }

  async stayed(tx: Tx, domain: Named, departure: Departure): Promise<void> {
    await this.tellAll(tx, domain, 'transfer-out-stopped', factsOf(domain, departure));
    await this.write(tx, domain, 'stopped', null, departure);
  }

  answered(tx: Tx, domain: Named, departure: Departure, answer: DepartureAnswer, by: Actor | null): Promise<void> {
    return this.write(tx, domain, answer === 'approve' ? 'approved' : 'rejected', by, departure);
  }

  private async tellAll(
    tx: Tx,
    domain: Named,
    template: LetterOfDeparture,
    facts: Readonly<Record<string, string>>,
    link: LinkSecret | null = null,
  ): Promise<void> {
    const { ownerId, sellerId, registrantId } = domain;
    await this.owners.post(tx, ownerId, template, await this.withUrl(tx, domain, facts, link));
    await this.owners.post(tx, sellerOf({ sellerId }), template, facts);
    await this.registrants.post(tx, { ownerId, contactId: registrantId }, template, facts);
  }

  private async withUrl(
    tx: Tx,
    { id, ownerId }: Named,
    facts: Readonly<Record<string, string>>,
    link: LinkSecret | null,
  ): Promise<Readonly<Record<string, string>>> {
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, ownerId));
    return { ...facts, url: `${url}/domains/${id}`, ...(link ? { link: secretLink(url, 'transfer-out', link) } : {}) };
  }

  private write(tx: Tx, { id, name, ownerId, sellerId }: Named, act: string, by: Actor | null, departure: Departure): Promise<void> {
    const after = { departure: departure.id, name, registrar: departure.registrar };
    const done = { object: id, action: `domain.transfer-out-${act}`, by, after };
    return this.audit.add(
      tx,
      [...new Set([ownerId, sellerOf({ sellerId })])].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}

const factsOf = ({ name }: Named, { registrar, actsAt }: Departure): Readonly<Record<string, string>> => ({
  domain: DomainName.parse(name).unicode,
  registrar,
  until: actsAt.toISOString(),
});
