import { HOUR, after } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { People } from '../people/people';
import { linkHash, linkNotValid } from '../people/secret-link';
import { type EmailChange, type EmailChangeState, isOpen } from './email-change';
import { emailChangeTable } from './email-change.table';

/** Which of the two links somebody has. */
export type EmailLink = 'tokenHash' | 'stopHash';

/** Where it is kept who wants to log in with which address. Whoever writes has locked the person. */
@Injectable()
export class EmailChanges {
  constructor(private readonly people: People) {}

  /** The one that goes on; null when there is none. */
  async open(from: Tx | Reads, personId: string, now: Date): Promise<EmailChange | null> {
    const change = await from.manager.findOneBy(emailChangeTable, { personId, state: 'open' });
    return change && isOpen(change, now) ? change : null;
  }

  /** When this person asked within the last hour. */
  async askedAt(tx: Tx, personId: string): Promise<Date[]> {
    const rows = await tx.manager.findBy(emailChangeTable, { personId, createdAt: MoreThan(after(tx.now, -HOUR)) });
    return rows.map(({ createdAt }) => createdAt);
  }

  async add(tx: Tx, change: EmailChange): Promise<void> {
    await tx.manager.insert(emailChangeTable, change);
  }

  /** The one that this link belongs to, with its person locked. @throws LinkNotValid */
  async byLink(tx: Tx, which: EmailLink, secret: string): Promise<EmailChange> {
    const hash = linkHash(secret);
    const seen = await tx.manager.findOneBy(emailChangeTable, { [which]: hash });
    if (!seen) throw linkNotValid();
    await this.people.lock(tx, seen.personId);
    const change = await tx.manager.findOneBy(emailChangeTable, { id: seen.id });
    if (!change || !isOpen(change, tx.now)) throw linkNotValid();
    return change;
  }

  async end(tx: Tx, personId: string, state: Exclude<EmailChangeState, 'open'>): Promise<void> {
    await tx.manager.update(emailChangeTable, { personId, state: 'open' }, { state, endedAt: tx.now });
  }
}
