import type { Actor } from '#libs/kernel';
import { Nodes } from '#libs/tree';
import { BillingWorld } from '../../../../test/support/billing-world';
import { SetBillingProfile } from '../set-billing-profile';
import { DecideWithholding } from './decide-withholding';
import { DeclareWithholding } from './declare-withholding';
import { WithheldProducts } from './withheld-products';
import { submitted } from './withholding';
import { Withholdings } from './withholdings';

const COMPANY = {
  name: 'Budi',
  company: 'PT Budi',
  address: 'Jalan 1',
  taxNumber: '01.312.166.0-091.000',
  companyNumber: null,
  numberPrefix: '',
};
const SLIP = { number: '2600000012', dated: '2026-11-30' };

let world: BillingWorld;
let seller: Actor;
let buyer: Actor;
beforeAll(async () => {
  world = await BillingWorld.start();
  [, seller, buyer] = world.chain.map(({ id }) => ({ nodeId: id, personId: 'per_1', role: 'owner' })) as [Actor, Actor, Actor];
  await world.app.get(SetBillingProfile).run(buyer, COMPANY);
  const product = { tld: 'id', action: 'register', isSubject: true, since: world.db.clock.now() };
  await world.db.work.run((tx) => world.app.get(WithheldProducts).add(tx, seller.nodeId, product));
  world.db.clock.advance(1);
});
afterAll(() => world.db.drop());

const declare = (invoice: string) => world.app.get(DeclareWithholding).run(buyer, invoice);
const accept = (id: string) => world.app.get(DecideWithholding).run(seller, id, null);

/** Invoices of which something is withheld, with slips that wait for their seller. */
async function withSlips(...orders: string[]): Promise<{ readonly invoice: string; readonly id: string }[]> {
  for (const order of orders) await world.sell(order);
  await world.issue.run({});
  const bills = (await world.reads.list(buyer.nodeId, { of: 'own', limit: 50 })).filter(({ orderId }) => orders.includes(orderId));
  const kept = world.app.get(Withholdings);
  const withheld = [];
  for (const bill of bills) {
    const { id } = await declare(bill.id);
    await world.db.work.run(async (tx) => kept.put(tx, submitted(await kept.lock(tx, id), SLIP)));
    withheld.push({ invoice: bill.id, id });
  }
  return withheld;
}

it('whose slip was accepted is not declared again', async () => {
  const [one] = await withSlips('ord_one');
  expect(await accept(one!.id)).toMatchObject({ state: 'accepted' });
  await expect(declare(one!.invoice)).rejects.toMatchObject({ code: 'withholding-decided' });
  expect(await world.broken()).toEqual({});
});

it('whose slip says too much, since a line was credited meanwhile, is not accepted', async () => {
  const [one] = await withSlips('ord_credited');
  const [line] = await world.db.reads.query<{ item_id: string }>('SELECT item_id FROM invoice_line WHERE invoice_id = ?', [one!.invoice]);
  await world.db.work.run((tx) => world.credit.apply(tx, [line!.item_id], 'papers-missed', 50));
  await expect(accept(one!.id)).rejects.toMatchObject({ code: 'withholding-outdated' });
  expect(await world.broken()).toEqual({});
});

it('whose bill came to nothing is not accepted: nobody is given money for a sale that was not', async () => {
  const [one] = await withSlips('ord_cancelled');
  const becomes = (state: string) =>
    world.db.work.run((tx) => tx.query('UPDATE invoice SET state = ? WHERE id = ?', [state, one!.invoice]));
  await becomes('cancelled');
  await expect(accept(one!.id)).rejects.toMatchObject({ code: 'withholding-outdated' });
  await becomes('paid');
  expect(await accept(one!.id)).toMatchObject({ state: 'accepted' });
});

it('of somebody who buys from another seller by now is not accepted: there is no deposit here for it', async () => {
  const [one] = await withSlips('ord_moved');
  const hang = (under: number) => world.db.work.run((tx) => world.app.get(Nodes, { strict: false }).rehang(tx, buyer.nodeId, under));
  await hang(world.chain[0]!.id);
  await expect(accept(one!.id)).rejects.toMatchObject({ code: 'node-not-found' });
  await hang(seller.nodeId);
  expect(await accept(one!.id)).toMatchObject({ state: 'accepted' });
});

it('declared anew at the moment at which its slip is accepted, it stays accepted, or is decided on anew', async () => {
  const slips = await withSlips(...'abcdefghijkl'.split('').map((letter) => `ord_${letter}`));
  const both = await Promise.allSettled(slips.flatMap(({ invoice, id }) => [declare(invoice), accept(id)]));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(slips.length);
  expect(await world.broken()).toEqual({});
});
