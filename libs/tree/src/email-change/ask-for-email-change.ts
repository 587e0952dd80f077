import { type Actor, SECOND, newId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Nodes } from '../nodes/nodes';
import { Letterheads } from '../people/letterheads';
import { People } from '../people/people';
import { EmailTaken, type Person, normalEmail } from '../people/person';
import { PersonLetters } from '../people/person-letters';
import { newLinkSecret, secretLink } from '../people/secret-link';
import { TooManyTries } from '../second-factor/second-factor';
import { type EmailChange, SameEmail, endOfEmailChange, mayAskAt } from './email-change';
import { EmailChanges } from './email-changes';

/**
 * Somebody wants to log in with another address. The new one gets a link that proves it, the old one a notice with a link that stops it.
 * Nothing changes before; one that was asked for earlier counts no more.
 */
@Injectable()
export class AskForEmailChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly changes: EmailChanges,
    private readonly nodes: Nodes,
    private readonly letterheads: Letterheads,
    private readonly letters: PersonLetters,
    private readonly audit: AuditLog,
  ) {}

  /** @throws SameEmail, EmailTaken, TooManyTries */
  run(by: Actor, typed: string): Promise<EmailChange> {
    return this.work.run(async (tx) => {
      await this.people.lock(tx, by.personId);
      const person = await this.people.get(tx, by.personId);
      const email = normalEmail(typed);
      await this.refuse(tx, person, email);
      return this.begin(tx, by, person, email);
    });
  }

  private async refuse(tx: Tx, { id, realm, email: present }: Person, email: string): Promise<void> {
    if (email === present) throw new SameEmail();
    const again = mayAskAt(await this.changes.askedAt(tx, id), tx.now);
    if (again) throw haste(again, tx.now);
    if (await this.people.findByEmail(tx, realm, email)) throw new EmailTaken('Somebody uses this e-mail address already.', { email });
  }

  private async begin(tx: Tx, by: Actor, person: Person, email: string): Promise<EmailChange> {
    const { personId, nodeId } = by;
    const [proof, stop] = [newLinkSecret(), newLinkSecret()];
    const change: EmailChange = {
      id: newId('emc', tx.now),
      personId,
      nodeId,
      email,
      tokenHash: proof.hash,
      stopHash: stop.hash,
      state: 'open',
      createdAt: tx.now,
      expiresAt: endOfEmailChange(tx.now),
      endedAt: null,
    };
    await this.changes.end(tx, personId, 'replaced');
    await this.changes.add(tx, change);
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, nodeId));
    const facts = { newEmail: email, until: change.expiresAt.toISOString() };
    await this.letters.post(tx, { ...person, email }, nodeId, 'email-change', { ...facts, link: secretLink(url, 'confirm-email', proof) });
    await this.letters.post(tx, person, nodeId, 'email-change-asked', { ...facts, link: secretLink(url, 'stop-email', stop) });
    await this.audit.add(tx, [{ nodeId, action: 'person.email-change-asked', by, object: personId, after: { email } }]);
    return change;
  }
}

const haste = (again: Date, now: Date): TooManyTries =>
  new TooManyTries('Too many addresses were asked for.', { retryAfterSeconds: Math.ceil((again.getTime() - now.getTime()) / SECOND) });
