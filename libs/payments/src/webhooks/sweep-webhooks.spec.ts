import { DAY, Money, after } from '#libs/kernel';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { paymentsSchema } from '../payments.schema';
import { SweepWebhooks } from './sweep-webhooks';
import { WebhookEvents } from './webhook-events';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase(paymentsSchema);
});
afterAll(() => db.drop());

const events = new WebhookEvents();
const said = (reference: string) => ({ orderId: 'pay_1', state: 'paid' as const, total: Money.idr(100_000), reference });
const tell = (reference: string) => db.work.run((tx) => events.add(tx, 'pme_1', 'pay_1', said(reference), 'credited'));
const kept = async () => (await db.reads.query('SELECT id FROM webhook_event')).length;

it('what a provider said is kept for ninety days, and forgotten in the night after', async () => {
  const [sweep, begin] = [new SweepWebhooks(db.work, events, db.clock), db.clock.now()];
  await tell('first');
  db.clock.advance(DAY);
  await tell('second');
  db.clock.set(after(begin, 90 * DAY).toISOString());
  await sweep.run();
  expect(await kept()).toBe(2);
  db.clock.advance(1);
  await sweep.run();
  expect(await kept()).toBe(1);
  db.clock.advance(DAY);
  await sweep.run();
  expect(await kept()).toBe(0);
});
