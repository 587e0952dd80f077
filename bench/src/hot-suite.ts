import { performance } from 'node:perf_hooks';
import { Clock, Money } from '#libs/kernel';
import { DepositTooLow, Statements, depositOf } from '#libs/ledger';
import { Reads } from '#libs/platform';
import { PriceBook } from '#libs/pricing';
import { OrderSequencer } from '#libs/provisioning';
import { type Node, Nodes, parentId } from '#libs/tree';
import { bareAccount } from './bare-account';
import type { Pace } from './bench-options';
import { BenchPlatform, LawBroken, TLD } from './bench-platform';
import { type Ratio, quantile, ratio } from './contest';
import { Grove } from './grove';
import { OrderRequests } from './order-requests';

const ORDERS = 1_000;
const AFFORDABLE = 600;
const CONNECTIONS = 32;
const DEPTHS = [1, 3];

/** A thousand orders at once of a customer who can pay six hundred of them. Times are milliseconds. */
export interface HotFigures {
  readonly depth: number;
  readonly accepted: number;
  readonly refused: number;
  readonly ms: number;
  readonly bareMs: number;
  /** How long it took as a multiple of as many bare commits on one row: below 1 is faster. */
  readonly ratio: Ratio;
}

export async function hotSuite(address: string, { rounds }: Pace): Promise<HotFigures[]> {
  const figures: HotFigures[] = [];
  for (const depth of DEPTHS) {
    const platform = await BenchPlatform.start(address, CONNECTIONS);
    const bare = await bareAccount(platform.database, CONNECTIONS);
    try {
      const grove = await Grove.plant(platform, depth);
      const price = await retailPrice(platform, grove.customers[0]!);
      const requests = new OrderRequests();
      const times: { ms: number; bareMs: number }[] = [];
      // The first round warms up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const bareMs = await timed(() => bareRush((caller) => bare.debit(caller, 0)));
        const customer = await grove.addCustomer(`rush ${round}`, price.fraction(AFFORDABLE, 1));
        const ms = await timed(() => rush(platform, customer, requests));
        if (round > 0) times.push({ ms, bareMs });
      }
      await platform.refuseBrokenLaws();
      figures.push({
        depth,
        accepted: AFFORDABLE,
        refused: ORDERS - AFFORDABLE,
        ms: quantile(
          times.map(({ ms }) => ms),
          0.5,
        ),
        bareMs: quantile(
          times.map(({ bareMs }) => bareMs),
          0.5,
        ),
        ratio: ratio(
          '1000 bare commits',
          times.map(({ ms, bareMs }) => ms / bareMs),
        ),
      });
    } finally {
      await bare.close();
      await platform.end();
    }
  }
  return figures;
}

async function retailPrice(platform: BenchPlatform, customer: Node): Promise<Money> {
  const reads = platform.get(Reads);
  const lineage = (await platform.get(Nodes).lineages(reads, [customer.id])).get(customer.id)!;
  const product = { tld: TLD, tier: '', action: 'register', years: 1 } as const;
  const [charges] = await platform.get(PriceBook).charges(reads, [{ lineage, product }], platform.get(Clock).now());
  if (!charges || charges instanceof Error) throw charges ?? new TypeError('there is no price');
  return charges.at(-1)!.total;
}

/** @throws LawBroken unless exactly those are accepted that the deposit pays for, and nothing is left of it. */
async function rush(platform: BenchPlatform, customer: Node, requests: OrderRequests): Promise<void> {
  const sequencer = platform.get(OrderSequencer);
  const answers = await Promise.allSettled(Array.from({ length: ORDERS }, () => sequencer.submit(requests.next(customer.id))));
  const accepted = answers.filter(({ status }) => status === 'fulfilled').length;
  const refused = answers.filter((answer) => answer.status === 'rejected' && answer.reason instanceof DepositTooLow).length;
  if (accepted !== AFFORDABLE || refused !== ORDERS - AFFORDABLE)
    throw new LawBroken(`${accepted} orders were accepted and ${refused} refused`);
  const { available } = await platform.get(Statements).deposit(depositOf(customer.id, parentId(customer)!));
  if (!available.equals(Money.idr(0))) throw new LawBroken(`the deposit has ${available.toString()} left`);
}

async function bareRush(debit: (connection: number) => Promise<unknown>): Promise<void> {
  let left = ORDERS;
  const call = async (connection: number): Promise<void> => {
    while ((left -= 1) >= 0) await debit(connection);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => call(connection)));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
