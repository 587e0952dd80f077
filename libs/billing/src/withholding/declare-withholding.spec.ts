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
const LETTERS = 'abcdefghijkl'.split('');

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.start();
});
afterAll(() => world.db.drop());

it('declared anew at the moment at which its slip is accepted, a withholding stays accepted, or is decided on anew', async () => {
  const [, seller, buyer] = world.chain.map(({ id }) => ({ nodeId: id, personId: 'per_1', role: 'owner' }) as const);
  await world.app.get(SetBillingProfile).run(buyer!, COMPANY);
  const since = world.db.clock.now();
  const product = { tld: 'id', action: 'register', isSubject: true, since };
  await world.db.work.run((tx) => world.app.get(WithheldProducts).add(tx, seller!.nodeId, product));
  world.db.clock.advance(1);
  for (const letter of LETTERS) await world.sell(`ord_${letter}`);
  await world.issue.run({});
  const bills = await world.reads.list(buyer!.nodeId, { of: 'own', limit: LETTERS.length });
  const [declare, decide, kept] = [world.app.get(DeclareWithholding), world.app.get(DecideWithholding), world.app.get(Withholdings)];
  const ids: string[] = [];
  for (const bill of bills) {
    const { id } = await declare.run(buyer!, bill.id);
    const slip = { number: '2600000012', dated: '2026-11-30' };
    await world.db.work.run(async (tx) => kept.put(tx, submitted(await kept.lock(tx, id), slip)));
    ids.push(id);
  }
  const both = await Promise.allSettled(bills.flatMap((bill, i) => [declare.run(buyer!, bill.id), decide.run(seller!, ids[i]!, null)]));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(LETTERS.length);
  expect(await world.broken()).toEqual({});
});
