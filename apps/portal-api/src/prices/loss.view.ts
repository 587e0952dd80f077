import { MoneyView, type Page, type PageQuery, decodeCursor, pageOf, viewMoney } from '#libs/platform';
import { ACTIONS, type Loss, ProductView, listRef, viewProduct } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** A price that is below what it costs me. */
export class LossView extends ProductView {
  @ApiProperty({ example: 'pkg_7', description: 'The list it stands in.' })
  readonly list!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when, or from when on.' })
  readonly from!: string;

  @ApiProperty()
  readonly price!: MoneyView;

  @ApiProperty({ description: 'What it costs me then.' })
  readonly cost!: MoneyView;

  @ApiProperty({ description: 'I have said that I want it; otherwise nothing is sold at it.' })
  readonly isAllowed!: boolean;
}

export const viewLoss = ({ list, product, from, price, cost, isAllowed }: Loss): LossView => ({
  ...viewProduct(product),
  list: listRef(list),
  from: from.toISOString(),
  price: viewMoney(price),
  cost: viewMoney(cost),
  isAllowed,
});

type Key = [list: string, tld: string, tier: string, action: number, years: number];
const keyOf = ({ list, product: { tld, tier, action, years } }: Loss): Key => [listRef(list), tld, tier, ACTIONS.indexOf(action), years];

/** One page of losses: by list, then extension, tier, action and years. */
export function pageOfLosses(losses: readonly Loss[], { cursor, limit }: PageQuery): Page<Loss> {
  const after = decodeCursor(cursor, ['string', 'string', 'string', 'number', 'number']);
  const wanted = losses
    .map((loss) => ({ loss, key: keyOf(loss) }))
    .filter(({ key }) => !after || compare(key, after) > 0)
    .sort((one, other) => compare(one.key, other.key));
  return pageOf(wanted, limit, ({ key }) => key).map(({ loss }) => loss);
}

function compare(one: Key, other: Key): number {
  const at = one.findIndex((part, i) => part !== other[i]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : 1;
}
