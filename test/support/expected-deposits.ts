import { type Charge, type Action, PriceBook } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import type { World } from './world';

/** From the demo's customer to the root. */
const EDGES = [
  ['customer', 'subReseller'],
  ['subReseller', 'reseller'],
  ['reseller', 'operator'],
] as const;

interface Deposit {
  readonly available: number;
  readonly held: number;
}

/** What each level above the demo's customer ought to have, by the price lists of the days on which that customer bought something. */
export class ExpectedDeposits {
  private constructor(
    private readonly world: World,
    private due: readonly number[],
  ) {}

  static async from(world: World): Promise<ExpectedDeposits> {
    const book = new ExpectedDeposits(world, []);
    book.due = (await book.now()).map(({ available }) => available);
    return book;
  }

  /** What they have. */
  now(): Promise<Deposit[]> {
    return Promise.all(EDGES.map(([child, parent]) => this.world.deposit(child, parent)));
  }

  /** What they ought to have: nothing is held any more. */
  expected(): Deposit[] {
    return this.due.map((available) => ({ available, held: 0 }));
  }

  /** From now on they ought to have less by what a year of these costs today. */
  async buy(...products: readonly (readonly [tld: string, action: Action])[]): Promise<void> {
    const { worker, reads, clock, cast } = this.world;
    const { nodeId } = cast.customer;
    const lineage = (await worker.get(Nodes, { strict: false }).lineages(reads, [nodeId])).get(nodeId)!;
    const requests = products.map(([tld, action]) => ({ lineage, product: { tld, tier: '', action, years: 1 } as const }));
    const priced = (await worker.get(PriceBook, { strict: false }).charges(reads, requests, clock.now())) as readonly (readonly Charge[])[];
    for (const charges of priced) {
      const totals = charges.map(({ total }) => Number(total.units)).toReversed();
      this.due = this.due.map((available, level) => available - totals[level]!);
    }
  }
}
