import { type Actor, Clock, DAY, Money, after } from '#libs/kernel';
import { Statements, depositOf } from '#libs/ledger';
import { Reads, marks, readInteger } from '#libs/platform';
import { PriceBook, type Product, productKey } from '#libs/pricing';
import { type Node, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { dayInJakarta, midnightOf } from '../jakarta-day';
import { GRACE_DAYS_MAX, dueDay } from './due-day';
import { type Forecast, WINDOWS, forecast } from './forecast';
import { type DueGroup, RenewalsDue } from './renewals-due';

/** What a node pays for a product on a day; null when it is not for sale then. */
type CostOn = (product: Product, at: Date) => Money | null;

/** A forecast with the children's names. */
export interface NamedForecast extends Forecast {
  readonly at: Date;
  readonly names: ReadonlyMap<number, string>;
}

const CURRENCY = 'IDR';

/** What the renewals below a node will cost it, as each is renewed for a year, at its own price of that day. */
@Injectable()
export class FundingForecast {
  constructor(
    private readonly nodes: Nodes,
    private readonly due: RenewalsDue,
    private readonly prices: PriceBook,
    private readonly statements: Statements,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async run({ nodeId }: Actor): Promise<NamedForecast> {
    const at = this.clock.now();
    const lineage = (await this.nodes.lineages(this.reads, [nodeId])).get(nodeId)!;
    const today = midnightOf(dayInJakarta(at));
    const lastDays = WINDOWS.map((days) => dayInJakarta(after(today, (days - 1) * DAY)));
    // What has expired and still renews at the normal price is due today; days end at midnight.
    const earliest = after(today, -GRACE_DAYS_MAX * DAY);
    const groups = (await this.due.below(lineage.at(-1)!, earliest, after(today, WINDOWS.at(-1)! * DAY))).flatMap((group) => {
      const day = dueDay(group.day, group.tld, dayInJakarta(at));
      return day === null ? [] : { ...group, day };
    });
    const costOn = await this.costs(lineage, at);
    const rows = groups.map((group) => ({ ...group, cost: costOf(group, costOn, at) }));
    const made = forecast(rows, await this.spendable(lineage), lastDays, CURRENCY);
    return { ...made, at, names: await this.names(made.children.map(({ childId }) => childId)) };
  }

  private async names(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reads.query<{ id: unknown; name: string }>(`SELECT id, name FROM node WHERE id IN (${marks(ids)})`, ids);
    return new Map(rows.map(({ id, name }) => [readInteger(id), name]));
  }

  private async costs(lineage: readonly Node[], now: Date): Promise<CostOn> {
    if (lineage.length === 1) {
      const costs = await this.prices.registryCosts(this.reads, now);
      const byKey = new Map(costs.map(({ product, cost }) => [productKey(product), cost]));
      return (product) => byKey.get(productKey(product)) ?? null;
    }
    const chain = await this.prices.chain(this.reads, lineage);
    return (product, at) => {
      const charges = chain.charges(product, at);
      return charges instanceof Error ? null : charges.at(-1)!.total;
    };
  }

  /** Null for the operator, and for whoever settles outside. */
  private async spendable(lineage: readonly Node[]): Promise<Money | null> {
    const [node, parent] = [lineage.at(-1)!, lineage.at(-2)];
    if (!parent) return null;
    const { available, floor } = await this.statements.deposit(depositOf(node.id, parent.id), CURRENCY);
    return floor && available.minus(floor);
  }
}

function costOf({ day, tld, tier, domains }: DueGroup, costOn: CostOn, now: Date): Money | null {
  const at = midnightOf(day);
  const cost = costOn({ tld, tier, action: 'renew', years: 1 }, at < now ? now : at);
  return cost && new Money(cost.units * BigInt(domains), cost.currency);
}
