import { HOUR, after } from '#libs/kernel';
import { type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from '../people/letterheads';
import { PersonLetters } from '../people/person-letters';
import { People } from '../people/people';
import { newLinkSecret, secretLink } from '../people/secret-link';
import { LINKS_PER_HOUR, endOfLink } from './password-link';
import { passwordLinkTable } from './password-link.table';
import { mayEnter } from './standing';
import { Standings } from './standings';

/** The kind of the jobs that answer a forgotten password; their payload is `{ email, realm }`. */
export const SEND_PASSWORD_LINK = 'password.forgotten';

/** Sends the link to whoever has the address in that realm, and nothing to anybody else. */
@Injectable()
export class SendPasswordLink implements JobHandler {
  readonly kind = SEND_PASSWORD_LINK;

  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly standings: Standings,
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly letters: PersonLetters,
  ) {}

  run({ email, realm }: Job['payload'], { id }: Job): Promise<void> {
    return this.work.run((tx) => this.send(tx, id, String(email), Number(realm)));
  }

  private async send(tx: Tx, id: string, email: string, realm: number): Promise<void> {
    const person = await this.people.findByEmail(tx, realm, email);
    const place = person && (await this.standings.ofPerson(tx, person.id)).find((standing) => mayEnter(standing, realm));
    if (!person || !place) return;
    await this.people.lock(tx, person.id);
    const recent = { personId: person.id, createdAt: MoreThan(after(tx.now, -HOUR)) };
    const links = await tx.manager.findBy(passwordLinkTable, recent);
    if (links.length >= LINKS_PER_HOUR || links.some((link) => link.id === id)) return;
    const secret = newLinkSecret();
    const expiresAt = endOfLink(tx.now);
    await tx.manager.insert(passwordLinkTable, {
      id,
      personId: person.id,
      tokenHash: secret.hash,
      createdAt: tx.now,
      expiresAt,
      usedAt: null,
    });
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, place.nodeId));
    const link = secretLink(url, 'new-password', secret);
    await this.letters.post(tx, person, place.nodeId, 'forgot-password', { link, until: expiresAt.toISOString() });
  }
}
