import type { StatementLine } from '#libs/ledger';
import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';

const KINDS = ['top-up', 'hold', 'capture', 'release', 'refund', 'move', 'adjustment', 'withholding', 'other'] as const;
export type MovementKind = (typeof KINDS)[number];

/** One movement on a deposit. */
export class StatementLineView {
  @ApiProperty({ type: 'integer', description: 'Its number on this deposit.', example: 12 })
  readonly seq!: number;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({
    enum: KINDS,
    description:
      '`hold`: set aside for an order. `capture`: the order is done, and what was set aside is paid. `release`: it failed, and all of it came back. `refund`: a name was given back, and so was what had been paid for it. `move`: I buy from somebody else since, and what I had went with me. `adjustment`: changed by hand, with a reason. `withholding`: a slip for tax that I kept back was accepted.',
  })
  readonly kind!: MovementKind;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What moved it: an item of an order, a top-up, a move, an adjustment, or a withholding.',
    example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab',
  })
  readonly subject!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The domain, where it is about one.', example: 'kopisenja.id' })
  readonly domain!: string | null;

  @ApiProperty()
  readonly availableChange!: MoneyView;

  @ApiProperty()
  readonly heldChange!: MoneyView;

  @ApiProperty({ description: 'Afterwards.' })
  readonly available!: MoneyView;

  @ApiProperty({ description: 'Afterwards.' })
  readonly held!: MoneyView;
}

export const viewStatementLine = ({
  seq,
  at,
  reference,
  domain,
  ...money
}: StatementLine & { domain: string | null }): StatementLineView => ({
  seq,
  at: at.toISOString(),
  ...causeOf(reference),
  domain,
  availableChange: viewMoney(money.availableChange),
  heldChange: viewMoney(money.heldChange),
  available: viewMoney(money.available),
  held: viewMoney(money.held),
});

/** A posting's reference names its cause: `order-item:itm_…:hold`, `top-up:top_…`, `move:mov_…:out`. */
export function causeOf(reference: string): { kind: MovementKind; subject: string | null } {
  const [area, subject, step] = reference.split(':');
  const kind = area === 'order-item' ? step : area;
  return { kind: KINDS.find((known) => known === kind) ?? 'other', subject: subject ?? null };
}
