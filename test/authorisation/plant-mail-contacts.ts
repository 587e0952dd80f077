import { newId } from '#libs/kernel';
import { type Tx, insertRows } from '#libs/platform';
import { canary } from './canaries';
import type { FixtureObject } from './objects';

const planted = (tx: Tx, contacts: readonly Pick<FixtureObject, 'id' | 'owner'>[]): Promise<void> =>
  insertRows(
    tx,
    'mail_contact',
    contacts.map(({ id, owner }) => ({
      id,
      node_id: owner,
      name: canary(owner, 'mail_contact'),
      email: `${canary(owner, 'mail_contact').toLowerCase()}@canary.test`,
      locale: 'id',
      departments: '["support"]',
      created_at: tx.now,
    })),
  );

/** Somebody who gets mails of each customer. */
export async function plantMailContacts(tx: Tx): Promise<void> {
  const customers = await tx.query<{ id: unknown }>("SELECT id FROM node WHERE kind = 'customer' ORDER BY id");
  await planted(
    tx,
    customers.map(({ id }) => ({ id: newId('mco', tx.now), owner: Number(id) })),
  );
}

/** They are as they were before a try. */
export async function restoreMailContacts(tx: Tx, contacts: readonly FixtureObject[]): Promise<void> {
  await tx.query('DELETE FROM mail_contact');
  await planted(tx, contacts);
}
