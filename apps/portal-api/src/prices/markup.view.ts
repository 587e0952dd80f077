import { MoneyView, viewMoney } from '#libs/platform';
import { type StoredMarkup, listRef, markupRef } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';

/** A rule that makes prices out of my cost. */
export class MarkupView {
  @ApiProperty({ example: 'mrk_5' })
  readonly id!: string;

  @ApiProperty({ example: 'pkg_7', description: 'Where it counts: `all` my buyers, a package, or a child.' })
  readonly list!: string;

  @ApiProperty({ example: '*', description: 'An extension, a group of them (`@id-family`), or `*` for all.' })
  readonly tld!: string;

  @ApiProperty({ enum: ['', '2char', '3char', '4char', '*'], description: 'Names of one length only; empty: those that are not short.' })
  readonly tier!: string;

  @ApiProperty({ enum: ['register', 'renew', 'transfer', 'restore', '*'] })
  readonly action!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'A part of the cost: 1 % is 100; null: an amount is added.' })
  readonly basisPoints!: number | null;

  @ApiProperty({ type: () => MoneyView, nullable: true, description: 'An amount on top of the cost; null: a part of it is.' })
  readonly fixed!: MoneyView | null;

  @ApiProperty({ type: 'integer', description: 'The price is rounded up to a multiple of it.' })
  readonly rounding!: number;

  @ApiProperty({ description: 'Never less than this above cost.' })
  readonly minimumMargin!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'null: for good.' })
  readonly validUntil!: string | null;
}

export const viewMarkup = ({
  id,
  list,
  rule: { tld, tier, action, markup, rounding, minimumMargin, validFrom, validUntil },
}: StoredMarkup): MarkupView => ({
  id: markupRef(id),
  list: listRef(list),
  tld,
  tier,
  action,
  basisPoints: markup.kind === 'percent' ? markup.basisPoints : null,
  fixed: markup.kind === 'fixed' ? viewMoney(markup.amount) : null,
  rounding,
  minimumMargin: viewMoney(minimumMargin),
  validFrom: validFrom.toISOString(),
  validUntil: validUntil && validUntil.toISOString(),
});
