import { type Actor, DomainError, Money } from '#libs/kernel';
import { JobQueue, joinSchemas, platformSchema } from '#libs/platform';
import { type Node, Nodes, treeSchema } from '#libs/tree';
import { auditLog } from '../../../test/support/audit-log';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { AssignPackage } from '../src/assign-package';
import type { Charge } from '../src/charges';
import { CreatePackage } from '../src/create-package';
import { ListViews } from '../src/grid/list-views';
import { PriceGrid } from '../src/grid/price-grid';
import { SetPriceGrid } from '../src/grid/set-price-grid';
import { ANY } from '../src/markup-rule';
import { MarkupRules } from '../src/markup-rules';
import { EndMarkup } from '../src/markups/end-markup';
import { RuleChanges } from '../src/markups/rule-changes';
import { PriceNews } from '../src/news/price-news';
import { OwnLists } from '../src/own-lists';
import { PriceBook } from '../src/price-book';
import { ALL_BUYERS } from '../src/price-list';
import { PricePackages } from '../src/price-packages';
import type { Refusal } from '../src/price-refused';
import { EndPromotion } from '../src/promotions/end-promotion';
import { ListPromotions } from '../src/promotions/list-promotions';
import { MakePromotion } from '../src/promotions/make-promotion';
import { Promotions } from '../src/promotions/promotions';
import { PriceRows } from '../src/price-rows';
import { pricingSchema } from '../src/pricing.schema';
import type { Product } from '../src/product';
import { type NewMarkup, SetMarkup } from '../src/set-markup';
import { SetPrice } from '../src/set-price';
import { SetRegistryCost } from '../src/set-registry-cost';
import { SetTaxStatus } from '../src/set-tax-status';

export const rupiah = (units: number): Money => Money.idr(units);
/** A name of the usual length under .id, registered for a year. */
export const kopi: Product = { tld: 'id', tier: '', action: 'register', years: 1 };
/** When the world begins, by its clock. */
export const at = new Date('2026-11-22T02:00:00.000Z');
export const by = (node: Node): Actor => ({ personId: 'per_1', nodeId: node.id, role: 'owner' });
/** A markup on everything. */
export const percent = (basisPoints: number): NewMarkup => ({
  tld: ANY,
  tier: ANY,
  action: ANY,
  markup: { kind: 'percent', basisPoints },
  rounding: 1,
  minimumMargin: rupiah(0),
});

/** operator -> reseller -> sub-reseller -> customer, with empty price lists. */
export class PriceWorld {
  readonly nodes = new Nodes();
  readonly news = new PriceNews(new JobQueue());
  readonly packages = new PricePackages();
  readonly lists = new OwnLists(this.packages, this.nodes);
  readonly rows = new PriceRows();
  readonly book = new PriceBook();
  readonly setPrice = new SetPrice(this.db.work, this.lists, this.rows, auditLog);
  readonly rules = new MarkupRules();
  readonly views = new ListViews(this.lists, this.nodes, this.book);
  readonly ruleChanges = new RuleChanges(this.views, this.news);
  readonly endMarkup = new EndMarkup(this.db.work, this.rules, this.ruleChanges, auditLog);
  readonly promotions = new Promotions();
  readonly makePromotion = new MakePromotion(this.db.work, this.views, this.rows, this.promotions, this.news, auditLog);
  readonly endPromotion = new EndPromotion(this.db.work, this.views, this.promotions, this.news, auditLog);
  readonly listPromotions = new ListPromotions(this.promotions, this.nodes, this.book, this.db.reads, this.db.clock);
  readonly grid = new PriceGrid(this.views, this.db.reads, this.db.clock);
  readonly setGrid = new SetPriceGrid(this.db.work, this.db.reads, this.db.clock, this.views, this.rows, this.news, auditLog);
  readonly setCost = new SetRegistryCost(this.db.work, this.rows);
  readonly setMarkup = new SetMarkup(this.db.work, this.lists, this.rules, this.ruleChanges, auditLog);
  readonly createPackage = new CreatePackage(this.db.work, this.packages, auditLog);
  readonly assign = new AssignPackage(this.db.work, this.packages, this.lists, this.news, auditLog);
  readonly setTax = new SetTaxStatus(this.db.work);

  private constructor(
    readonly db: FreshDatabase,
    readonly lineage: readonly [Node, Node, Node, Node],
  ) {}

  static async make(): Promise<PriceWorld> {
    const db = await freshDatabase(joinSchemas(platformSchema, treeSchema, pricingSchema));
    const nodes = new Nodes();
    const lineage = await db.work.run(async (tx): Promise<[Node, Node, Node, Node]> => {
      const operator = await nodes.addOperator(tx, 'Operator');
      const reseller = await nodes.addChild(tx, operator, 'reseller', 'Reseller');
      const sub = await nodes.addChild(tx, reseller, 'reseller', 'Sub-reseller');
      return [operator, reseller, sub, await nodes.addChild(tx, sub, 'customer', 'Customer')];
    });
    return new PriceWorld(db, lineage);
  }

  /** Everybody sells everything at a tenth above cost; the registry takes 100,000 for the usual name. */
  async withMarkups(): Promise<this> {
    await this.setCost.run(by(this.lineage[0]), [{ product: kopi, amount: rupiah(100_000) }]);
    for (const seller of this.lineage.slice(0, 3)) await this.setMarkup.run(by(seller), ALL_BUYERS, percent(1_000));
    return this;
  }

  async quote(product = kopi, when = at, lineage: readonly Node[] = this.lineage): Promise<readonly Charge[] | Refusal> {
    return (await this.db.work.run((tx) => this.book.charges(tx, [{ lineage, product }], when)))[0]!;
  }

  async prices(product = kopi, when = at): Promise<(number | string)[]> {
    const quoted = await this.quote(product, when);
    return quoted instanceof DomainError ? [quoted.code] : quoted.map(({ price }) => Number(price.units));
  }
}
