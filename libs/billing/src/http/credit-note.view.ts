import { MoneyView, viewMoney } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { CreditNote } from '../credit-note';

/** Lines of a bill taken back. */
export class CreditNoteView {
  @ApiProperty({ example: 'crn_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'NK/2026/000004' })
  readonly number!: string;

  @ApiProperty({ description: 'A stable word.', example: 'name-taken' })
  readonly reason!: string;

  @ApiProperty()
  readonly total!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;
}

export const viewCreditNote = ({ id, number, reason, total, issuedAt }: CreditNote): CreditNoteView => ({
  id,
  number,
  reason,
  total: viewMoney(total),
  issuedAt: issuedAt.toISOString(),
});
