import { Money } from '#libs/kernel';
import { Contacts } from '#libs/domains';
import { type Bundle, Ledger, cashOf, depositOf } from '#libs/ledger';
import { type Tx, UnitOfWork } from '#libs/platform';
import { ALL_BUYERS, SetMarkup, SetRegistryCost, SetTaxStatus } from '#libs/pricing';
import { Brands, PlantChild, type Node, Nodes, OPERATOR_ID, parentId } from '#libs/tree';
import { type BenchPlatform, TLD } from './bench-platform';

/** How many nodes each level below the operator has, the customers last: its length is how many deposits an order moves. */
export const GROVES: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [400]],
  [3, [50, 200, 400]],
  [5, [20, 40, 80, 200, 400]],
]);

/** The host name under which the shoppers of `addShop` log in, and their password: it protects nothing. */
export const SHOP_HOST = 'bench.localhost';
export const SHOP_PASSWORD = 'bench-only-password';

const COST = Money.idr(150_000);
const PLENTY = Money.idr(1_000_000_000_000_000n);

/** A tree of one depth whose every edge has more money than a bench can spend. */
export class Grove {
  private constructor(
    private readonly platform: BenchPlatform,
    readonly customers: readonly Node[],
  ) {}

  static plant(platform: BenchPlatform, depth: number): Promise<Grove> {
    return platform.get(UnitOfWork).run(async (tx) => {
      let level: readonly Node[] = [await platform.get(Nodes).addOperator(tx, 'Registrar')];
      await platform.get(SetRegistryCost).apply(tx, [{ product: { tld: TLD, tier: '', action: 'register', years: 1 }, amount: COST }]);
      await platform.get(SetTaxStatus).apply(tx, OPERATOR_ID, true);
      for (const [index, width] of GROVES.get(depth)!.entries()) {
        await sellWithMarkup(platform, tx, level);
        const kind = index === depth - 1 ? 'customer' : 'reseller';
        level = await grow(platform, tx, level, kind, width);
        await fund(platform, tx, level, PLENTY);
      }
      for (const { id } of level) await platform.get(Contacts).add(tx, id, CONTACT, { personId: 'bench', nodeId: id });
      return new Grove(platform, level);
    });
  }

  /** One more customer of the first one's seller, with that much money. */
  addCustomer(name: string, money: Money): Promise<Node> {
    const { platform } = this;
    return platform.get(UnitOfWork).run(async (tx) => {
      const seller = await platform.get(Nodes).get(tx, parentId(this.customers[0]!)!);
      const customer = await platform.get(Nodes).addChild(tx, seller, 'customer', name);
      await platform.get(Contacts).add(tx, customer.id, CONTACT, { personId: 'bench', nodeId: customer.id });
      await fund(platform, tx, [customer], money);
      return customer;
    });
  }

  /** A brand for the first customer's seller, and more customers of it who can log in. @returns their addresses. */
  async addShop(shoppers: number): Promise<string[]> {
    const { platform } = this;
    const work = platform.get(UnitOfWork);
    const nodeId = parentId(this.customers[0]!)!;
    await work.run(async (tx) => {
      await platform.get(Brands).put(tx, { nodeId, name: 'Bench', supportEmail: 'bench@example.test', locale: 'id' });
      await platform.get(Brands).addHost(tx, { name: SHOP_HOST, nodeId, verifiedAt: tx.now });
    });
    const emails = Array.from({ length: shoppers }, (_, i) => `shopper${i}@example.test`);
    for (const email of emails) {
      const seller = { nodeId, personId: 'bench', role: 'owner' } as const;
      const { node } = await platform
        .get(PlantChild)
        .run(seller, 'customer', { name: email, owner: { name: email, email, password: SHOP_PASSWORD } });
      await work.run(async (tx) => {
        await platform.get(Contacts).add(tx, node.id, CONTACT, seller);
        await fund(platform, tx, [node], PLENTY);
      });
    }
    return emails;
  }
}

async function sellWithMarkup(platform: BenchPlatform, tx: Tx, sellers: readonly Node[]): Promise<void> {
  const markup = {
    tld: '*',
    tier: '*',
    action: '*',
    markup: { kind: 'percent', basisPoints: 1_000 },
    rounding: 500,
    minimumMargin: Money.idr(1_000),
  } as const;
  for (const { id } of sellers) await platform.get(SetMarkup).apply(tx, id, ALL_BUYERS, markup);
}

async function grow(
  platform: BenchPlatform,
  tx: Tx,
  parents: readonly Node[],
  kind: 'reseller' | 'customer',
  width: number,
): Promise<Node[]> {
  const children: Node[] = [];
  for (let i = 0; i < width; i += 1)
    children.push(await platform.get(Nodes).addChild(tx, parents[i % parents.length]!, kind, `${kind} ${i}`));
  return children;
}

async function fund(platform: BenchPlatform, tx: Tx, children: readonly Node[], amount: Money): Promise<void> {
  const bundles = children.map((child): Bundle => {
    const parent = parentId(child)!;
    const deposit = depositOf(child.id, parent);
    return [{ reference: `bench:fund:${deposit}`, transfers: [{ from: cashOf(parent), to: deposit, amount }] }];
  });
  await platform.get(Ledger).post(tx, bundles);
}

const CONTACT = {
  name: 'Budi Santoso',
  organization: null,
  street: ['Jalan Contoh 12'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40115',
  country: 'ID',
  phone: '+6281234567890',
  email: 'budi@example.test',
};
