import { DAY, HOUR } from '#libs/kernel';
import { PROVIDERS, paymentsLaws } from '#libs/payments';
import type { Reads } from '#libs/platform';
import { PayingWorld } from '../support/paying-world';

const AMOUNT = 100_000;
let paying: PayingWorld;

beforeAll(async () => {
  paying = await PayingWorld.start(PROVIDERS);
});
afterAll(() => paying.end());

/** What a history of one payment left: by how much the deposit grew, and how the payment looks. */
async function after(provider: (typeof PROVIDERS)[number], ...scenes: string[]) {
  const before = await paying.deposit();
  const payment = await paying.start(provider, AMOUNT);
  for (const scene of scenes) await paying.play(payment, scene);
  const { state, alarm } = await paying.look(payment);
  return { grew: (await paying.deposit()) - before, state, alarm };
}

describe.each(PROVIDERS)('whatever %s sends', (provider) => {
  it.each<[string, string[]]>([
    ['once', ['pay']],
    ['five times at once', ['pay-and-repeat']],
    ['and then news from before', ['pay-and-reorder']],
    ['after it has expired', ['pay-late']],
    ['again and again', ['pay', 'pay', 'pay-and-repeat']],
    ['after a forged one', ['forge', 'pay']],
  ])('a payment that is told %s is credited once', async (_, scenes) => {
    expect(await after(provider, ...scenes)).toEqual({ grew: AMOUNT, state: 'paid', alarm: null });
  });

  it('a forged one credits nothing', async () => {
    expect(await after(provider, 'forge')).toEqual({ grew: 0, state: 'pending', alarm: null });
  });

  it('another amount than was asked for credits nothing, and people are told', async () => {
    expect(await after(provider, 'pay-other-amount')).toEqual({ grew: 0, state: 'pending', alarm: 'amount-differs' });
    expect(await after(provider, 'pay', 'pay-other-amount')).toMatchObject({ grew: AMOUNT, state: 'paid' });
  });

  it('one that failed or expired credits nothing', async () => {
    expect((await after(provider, 'fail')).grew).toBe(0);
    expect((await after(provider, 'expire')).grew).toBe(0);
  });

  it('what nobody told is found out by asking', async () => {
    const before = await paying.deposit();
    const payment = await paying.start(provider, AMOUNT);
    await paying.play(payment, 'pay-silently');
    expect((await paying.look(payment)).state).toBe('pending');
    paying.world.clock.advance(3 * 60_000);
    await paying.world.work();
    expect([(await paying.look(payment)).state, (await paying.deposit()) - before]).toEqual(['paid', AMOUNT]);
  });

  it('the books agree with all of it', async () => {
    expect(await paying.world.broken()).toEqual({});
  });
});

it('what nobody pays expires a day later, and the provider is asked no more after another', async () => {
  const payment = await paying.start('doku', AMOUNT);
  paying.world.clock.advance(DAY + 1);
  await paying.world.work();
  expect((await paying.look(payment)).state).toBe('expired');
  for (let i = 0; i < 6; i += 1) {
    paying.world.clock.advance(6 * HOUR);
    await paying.world.work();
  }
  const [left] = await paying.world.reads.query<{ n: unknown }>(
    "SELECT COUNT(*) AS n FROM job WHERE kind = 'payment.ask' AND state = 'waiting' AND payload LIKE ?",
    [`%${payment.id}%`],
  );
  expect(Number(left!.n)).toBe(0);
  expect((await after('doku', 'pay')).grew).toBe(AMOUNT);
});

describe('the laws of payments find', () => {
  const credited = 'payments-are-credited-once';
  const orphan = 'gateway-top-ups-have-a-payment';

  it.each<[string, string, string[]]>([
    [
      'a payment that counts as paid and was not credited',
      "UPDATE payment SET state = 'paid', paid_by = 'x' WHERE state = 'expired'",
      [credited],
    ],
    ['a payment of another amount than its top-up', "UPDATE payment SET amount_units = amount_units + 1 WHERE state = 'paid'", [credited]],
    ['money of a gateway that nobody paid', "DELETE FROM payment WHERE state = 'paid'", [orphan]],
  ])('%s', async (_, sql, laws) => {
    await after('doku', 'pay');
    await after('doku', 'expire');
    class Undone extends Error {}
    let broken: string[] = [];
    const fault = paying.world.database.work.run(async (tx) => {
      await tx.query(sql);
      const found = await Promise.all(
        paymentsLaws.map(async (law) => ((await law.broken(tx as unknown as Reads)).length > 0 ? [law.name] : [])),
      );
      broken = found.flat();
      throw new Undone();
    });
    await expect(fault).rejects.toThrow(Undone);
    expect(broken).toEqual(laws);
  });
});
