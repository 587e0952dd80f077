import { UnitOfWork } from '#libs/platform';
import { OrderSequencer, PlaceOrders } from '#libs/provisioning';
import { BARE_ACCOUNTS, bareAccount } from './bare-account';
import type { Pace } from './bench-options';
import { BenchPlatform } from './bench-platform';
import { type Contender, type Standing, contest } from './contest';
import { GROVES, Grove } from './grove';
import { OrderRequests } from './order-requests';

/** How many callers place orders at once through the sequencer. */
const CALLERS = [1, 8, 32, 256];
const SINGLE_CALLERS = 8;
/** With more callers than this the yardstick has fewer connections than they are: servers are run so too. */
const CONNECTIONS_MAX = 32;

/** Orders per second by the use case alone. */
export interface OrderFigures {
  readonly depth: number;
  /** Many customers of many resellers, or one customer whose deposits every order needs. */
  readonly layout: 'spread' | 'hot';
  readonly standings: readonly Standing[];
}

export async function orderSuite(address: string, pace: Pace): Promise<OrderFigures[]> {
  const figures: OrderFigures[] = [];
  for (const depth of GROVES.keys()) {
    const platform = await BenchPlatform.start(address, CONNECTIONS_MAX);
    const bare = await bareAccount(platform.database, CONNECTIONS_MAX);
    try {
      const grove = await Grove.plant(platform, depth);
      const requests = new OrderRequests();
      for (const layout of ['spread', 'hot'] as const) {
        const buyers = layout === 'hot' ? grove.customers.slice(0, 1) : grove.customers;
        let turn = 0;
        const next = () => requests.next(buyers[(turn += 1) % buyers.length]!.id);
        let debits = 0;
        const account = () => (layout === 'hot' ? 0 : (debits += 1) % BARE_ACCOUNTS);
        const yardsticks = CALLERS.filter((callers) => callers <= CONNECTIONS_MAX).map((callers): Contender => ({
          name: bareName(callers),
          callers,
          step: (caller) => bare.debit(caller, account()),
        }));
        figures.push({ depth, layout, standings: await contest([...yardsticks, ...placers(platform, next)], pace) });
      }
      await platform.refuseBrokenLaws();
    } finally {
      await bare.close();
      await platform.end();
    }
  }
  return figures;
}

const bareName = (connections: number): string => `bare UPDATE, ${connections}`;

function placers(platform: BenchPlatform, next: () => ReturnType<OrderRequests['next']>): Contender[] {
  const sequencer = platform.get(OrderSequencer);
  const work = platform.get(UnitOfWork);
  const placeOrders = platform.get(PlaceOrders);
  const single: Contender = {
    name: `one order a transaction, ${SINGLE_CALLERS}`,
    callers: SINGLE_CALLERS,
    against: [bareName(SINGLE_CALLERS)],
    step: async () => {
      const request = next();
      const [answer] = await work.run((tx) => placeOrders.apply(tx, [request]));
      if (answer instanceof Error) throw answer;
    },
  };
  const sequenced = CALLERS.map((callers): Contender => ({
    name: `sequenced, ${callers}`,
    callers,
    against: [bareName(Math.min(callers, CONNECTIONS_MAX))],
    step: () => sequencer.submit(next()),
  }));
  return [single, ...sequenced];
}
