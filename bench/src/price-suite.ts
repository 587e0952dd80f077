import { type Actor, Clock, Money } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { ACTIONS, CreatePackage, type NewPrice, PriceBook, PriceGrid, SetPrice, SetRegistryCost } from '#libs/pricing';
import { type Node, Nodes } from '#libs/tree';
import type { Pace } from './bench-options';
import { BenchPlatform, LawBroken } from './bench-platform';
import { type Contender, type Standing, contest } from './contest';

const TLDS = 500;
const POOL = 4;

/** How long one price list takes a customer three levels down. */
export interface PriceFigures {
  readonly prices: number;
  readonly standings: readonly Standing[];
}

/** What the price book is measured against: the same prices read by the database, without tax, dates and rules. */
const JOIN = `SELECT c.tld, c.action, p1.amount AS first, p2.amount AS second, p3.amount AS third FROM price c
  JOIN price p1 ON p1.seller_id = ? AND p1.list_kind = 'package' AND p1.list_id = ? AND p1.tld = c.tld AND p1.action = c.action
  JOIN price p2 ON p2.seller_id = ? AND p2.list_kind = 'package' AND p2.list_id = ? AND p2.tld = c.tld AND p2.action = c.action
  JOIN price p3 ON p3.seller_id = ? AND p3.list_kind = 'package' AND p3.list_id = ? AND p3.tld = c.tld AND p3.action = c.action
  WHERE c.seller_id = 0 AND c.list_kind = 'cost'`;

export async function priceSuite(address: string, pace: Pace): Promise<PriceFigures> {
  const platform = await BenchPlatform.start(address, POOL);
  try {
    const { lineage, parameters } = await platform.get(UnitOfWork).run((tx) => plant(platform, tx));
    const seller: Actor = { personId: 'per_1', nodeId: lineage[2]!.id, role: 'owner' };
    const ownList = { kind: 'package', id: parameters.at(-1)! } as const;
    const reads = platform.get(Reads);
    // Without knowing how the rows are spread, the database joins them in an order a hundred times slower.
    await platform.get(UnitOfWork).run((tx) => tx.query(platform.database.engine === 'sqlite' ? 'ANALYZE price' : 'ANALYZE TABLE price'));
    const warm = new PriceBook();
    const list = async (book: PriceBook): Promise<void> => {
      const { length } = await book.priceList(reads, lineage, platform.get(Clock).now());
      if (length !== TLDS * ACTIONS.length) throw new LawBroken(`the price list has ${length} prices`);
    };
    const grids = platform.get(PriceGrid);
    const grid = async (): Promise<void> => {
      const { products, line } = await grids.read(seller, ownList);
      if (products.map(({ product }) => line(product)).length !== TLDS * ACTIONS.length) throw new LawBroken('the price grid has gaps');
    };
    const contenders: Contender[] = [
      { name: 'SQL join', callers: 1, step: () => reads.query(JOIN, parameters) },
      { name: 'price book, cold', callers: 1, against: ['SQL join'], step: () => list(new PriceBook()) },
      { name: 'price book, warm', callers: 1, against: ['SQL join'], step: () => list(warm) },
      { name: 'price grid, warm', callers: 1, against: ['SQL join'], step: grid },
    ];
    return { prices: TLDS * ACTIONS.length, standings: await contest(contenders, pace) };
  } finally {
    await platform.end();
  }
}

/** Operator, reseller, sub-reseller and customer; each seller has a price of its own for everything. */
async function plant(platform: BenchPlatform, tx: Tx): Promise<{ lineage: Node[]; parameters: number[] }> {
  const nodes = platform.get(Nodes);
  const lineage = [await nodes.addOperator(tx, 'Registrar')];
  await platform.get(SetRegistryCost).apply(tx, pricesAt(100_000));
  const parameters: number[] = [];
  for (const [index, audience] of (['reseller', 'reseller', 'customer'] as const).entries()) {
    const seller = lineage.at(-1)!;
    const wish = { name: 'Daftar harga', audience, minimumDeposit: Money.idr(0), isDefault: true };
    const { id } = await platform.get(CreatePackage).apply(tx, seller.id, wish);
    await platform.get(SetPrice).apply(tx, seller.id, { kind: 'package', id }, pricesAt(120_000 + index * 20_000));
    parameters.push(seller.id, id);
    lineage.push(await nodes.addChild(tx, seller, audience, audience));
  }
  return { lineage, parameters };
}

function pricesAt(rupiah: number): NewPrice[] {
  const tlds = Array.from({ length: TLDS }, (_, i) => `toko${i}`);
  return tlds.flatMap((tld, i) =>
    ACTIONS.map((action) => ({ product: { tld, tier: '', action, years: 1 }, amount: Money.idr(rupiah + i) })),
  );
}
