import { DomainSyncs } from '#libs/domains';
import { DAY, MINUTE, after } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AskForPolling, MessageReads } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.work();
  await world.worker.get(AskForPolling, { strict: false }).run();
});
afterAll(() => world.end());

const kept = (about?: string) => world.worker.get(MessageReads, { strict: false }).newest(100, about);

/** Dewi's registry takes an order and decides about it later. */
async function decidedLater(name: string, granted: boolean): Promise<void> {
  world.sandbox.control.arm({ fault: 'pending', verb: 'create', object: 'domain', name, times: 1 });
  await orderNames(world, 'customer', name);
  await world.work();
  world.sandbox.control.settlePending(name, granted);
}

/** Everybody does what is due, until the next look into the queues is over. */
const untilPolled = () => world.workFor(6 * MINUTE, MINUTE);

it('what a registry has to tell is kept with its document, and taken off its queue', async () => {
  await decidedLater('ditunda.com', true);
  await untilPolled();
  const [message, ...more] = await kept();
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    kind: 'pending-action',
    about: 'ditunda.com',
    news: { granted: true },
    acknowledgedAt: expect.any(Date),
  });
  expect(message!.xml).toContain('<msgQ');
});

it('a message that comes again, because nobody heard that it was taken, is kept once', async () => {
  world.sandbox.control.arm({ fault: 'drop-before', verb: 'poll', op: 'ack', times: 2 });
  await decidedLater('dua-kali.com', false);
  await untilPolled();
  expect(await kept('dua-kali.com')).toMatchObject([{ news: { granted: false }, acknowledgedAt: null }]);
  await untilPolled();
  expect(await kept('dua-kali.com')).toMatchObject([{ acknowledgedAt: expect.any(Date) }]);
});

it('what a registry says about a name of ours has that compared before its time', async () => {
  const syncs = world.worker.get(DomainSyncs, { strict: false });
  const [{ id, registry }] = (await world.reads.query<{ id: string; registry: string }>(
    "SELECT id, registry FROM domain WHERE live_name = 'ditunda.com'",
  )) as [{ id: string; registry: string }];
  await world.worker.get(UnitOfWork).run((tx) => syncs.looked(tx, id, after(tx.now, DAY)));
  expect(await syncs.due(registry, world.clock.now(), 9)).not.toContain(id);
  world.sandbox.control.setStatuses('ditunda.com', { add: ['serverUpdateProhibited'] });
  await untilPolled();
  expect(await syncs.due(registry, world.clock.now(), 9)).toContain(id);
});

it('one reader is enough for registries that share an account, however often it is asked for', async () => {
  await world.worker.get(AskForPolling, { strict: false }).run();
  expect(await world.reads.query(`SELECT id FROM job WHERE kind = 'registry.poll'`)).toHaveLength(1);
  expect(new Set((await kept()).map(({ registry }) => registry)).size).toBe(1);
  expect(await world.broken()).toEqual({});
});
