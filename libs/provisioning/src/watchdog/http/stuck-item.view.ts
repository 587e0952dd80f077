import { ApiProperty } from '@nestjs/swagger';
import { ITEM_ACTIONS } from '../../order-item';
import { STUCK_KINDS, type StuckKind } from '../stuck-item';
import type { ShownStuck } from '../stuck-items';

/** An item that was paid and does not go on, or did not for a while. */
export class StuckItemView {
  @ApiProperty({ example: 'stk_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly item!: string;

  @ApiProperty({ example: 'ord_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly order!: string;

  @ApiProperty({ description: 'A-label.', example: 'kopisenja.id' })
  readonly name!: string;

  @ApiProperty({ enum: ITEM_ACTIONS })
  readonly action!: string;

  @ApiProperty({ example: 'pandi' })
  readonly registry!: string;

  @ApiProperty({
    enum: STUCK_KINDS,
    description: '`unsent`: nothing is on its way to the registry. `in_doubt`: nobody knows what became of what was sent.',
  })
  readonly kind!: StuckKind;

  @ApiProperty({ format: 'date-time', description: 'Since when it has not gone on.' })
  readonly since!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'Null as long as it is so.' })
  readonly overAt!: string | null;
}

export const viewStuck = ({ id, itemId, orderId, name, action, registry, kind, since, overAt }: ShownStuck): StuckItemView => ({
  id,
  item: itemId,
  order: orderId,
  name,
  action,
  registry,
  kind,
  since: since.toISOString(),
  overAt: overAt?.toISOString() ?? null,
});
