import { ApiProperty } from '@nestjs/swagger';
import { IDENTITY_KINDS_TYPED, type TypedKind } from '../case-identity';
import type { ListedIdentity } from '../list-identities';

/** What was typed from a paper. The number itself is never shown again, but for four digits at each end. */
export class IdentityView {
  @ApiProperty({ enum: IDENTITY_KINDS_TYPED })
  readonly kind!: TypedKind;

  @ApiProperty({ example: '3204********0001' })
  readonly number!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'null for what the other side typed.' })
  readonly name!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'null for what the other side typed.' })
  readonly bornOn!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why the number cannot be right: a slip of the hand, most likely. null when it can be.',
    example: 'birth-date-impossible',
  })
  readonly numberFault!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly typedAt!: string;
}

export function viewIdentity(nodeId: number, identity: ListedIdentity): IdentityView {
  const { kind, masked, name, bornOn, numberFault, typedByNode, typedAt } = identity;
  const own = typedByNode === nodeId ? { name, bornOn } : { name: null, bornOn: null };
  return { kind, number: masked, ...own, numberFault, typedAt: typedAt.toISOString() };
}
