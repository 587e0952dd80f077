import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { DeletionState } from '../deletion/deletion-reads';
import { DELETION_STATES } from '../deletion/domain-deletion';

const STATES = ['none', ...DELETION_STATES] as const;

/** Why it was refused, in our words: what the registry itself said stays inside. */
const SENTENCES: Readonly<Record<string, string>> = {
  'deletion-too-late': 'The time in which this name is refunded was over before its registry could be reached.',
};
const OTHERWISE = 'This name cannot be deleted.';

export class DeletionFailureView {
  @ApiProperty({ example: 'registry-refused' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** Whether a name can be given back for a refund, or how that went. */
export class DeletionView {
  @ApiProperty({ example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly domain!: string;

  @ApiProperty({
    enum: STATES,
    description:
      '`none`: nobody has asked. `under_way`: its registry is being asked. `done`: it is deleted, and each level got back what it had paid. `refused`: nothing has changed.',
  })
  readonly state!: (typeof STATES)[number];

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Until when its registry takes it back and refunds it; null when it does not, or not any more.',
  })
  readonly until!: string | null;

  @ApiProperty({ description: 'What comes, or came, back to the customer’s deposit: what it paid then, tax included.' })
  readonly refund!: MoneyView;

  @ApiProperty({ type: 'string', nullable: true, description: 'As whoever asked gave it.' })
  readonly reason!: string | null;

  @ApiProperty({ type: DeletionFailureView, nullable: true, description: 'Of a refused one.' })
  readonly failure!: DeletionFailureView | null;
}

export function viewDeletion({ domain, asked, until, refund }: DeletionState): DeletionView {
  const code = asked?.failure?.code;
  return {
    domain: domain.id,
    state: asked?.state ?? 'none',
    until: until?.toISOString() ?? null,
    refund: viewMoney(refund),
    reason: asked?.reason ?? null,
    failure: code === undefined ? null : { code, message: SENTENCES[code] ?? OTHERWISE },
  };
}
