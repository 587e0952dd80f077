import { MoneyView, viewMoney } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import type { Candidate, RowMatch } from '../statement-import/match-row';
import { STATEMENT_ROW_STATES, type StatementRow, type StatementRowState } from '../statement-import/statement-row';
import { TOP_UP_STATES, type TopUp, type TopUpState } from '../top-up';

const KINDS = ['matched', 'credited', 'suggested', 'unknown'] as const satisfies readonly RowMatch['kind'][];

/** A top-up that a row may be the money of. */
export class RowCandidateView {
  @ApiProperty({ example: 'top_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'The child that asked for it.', example: 'nod_42' })
  readonly node!: string;

  @ApiProperty({ enum: TOP_UP_STATES })
  readonly state!: TopUpState;

  @ApiProperty({ description: 'What was to be transferred.' })
  readonly exactAmount!: MoneyView;

  @ApiProperty({ format: 'date-time' })
  readonly requestedAt!: string;
}

/** What an open row most likely is. */
export class RowMatchView {
  @ApiProperty({
    enum: KINDS,
    description:
      '`matched`: one top-up waits for just this, or the first payment of somebody new; a confirmation credits it. `credited`: it was approved by hand already; a confirmation notes that, and nothing moves. `suggested`: look. `unknown`: nobody announced it.',
  })
  readonly kind!: RowMatch['kind'];

  @ApiProperty({ type: [RowCandidateView], description: 'The likeliest first, at most 5.' })
  readonly topUps!: readonly RowCandidateView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Whose first payment just this amount is.', example: 'nod_42' })
  readonly firstPaymentOf!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Another row of the same sender and amount within two days.' })
  readonly duplicateOf!: string | null;
}

/** The top-up that a row is the money of. */
export class RowTopUpView {
  @ApiProperty({ example: 'top_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: TOP_UP_STATES, description: '`pending` waits for a second person. One that came to nothing frees the row.' })
  readonly state!: TopUpState;
}

/** Money that has arrived on a bank account of mine. */
export class StatementRowView {
  @ApiProperty({ example: 'str_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'bnk_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly bankAccount!: string;

  @ApiProperty({ description: 'The statement it was first found in.', example: 'sti_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly import!: string;

  @ApiProperty({ type: 'integer', description: 'Its row there.' })
  readonly row!: number;

  @ApiProperty({ format: 'date' })
  readonly day!: string;

  @ApiProperty()
  readonly amount!: MoneyView;

  @ApiProperty({ description: 'What the bank wrote.' })
  readonly text!: string;

  @ApiProperty({ enum: STATEMENT_ROW_STATES })
  readonly state!: StatementRowState;

  @ApiProperty({ type: () => RowTopUpView, nullable: true })
  readonly topUp!: RowTopUpView | null;

  @ApiProperty({ type: () => RowMatchView, nullable: true, description: 'null unless the row is open.' })
  readonly match!: RowMatchView | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was ignored.' })
  readonly reason!: string | null;
}

const viewCandidate = ({ id, childId, state, exactAmount, requestedAt }: Candidate): RowCandidateView => ({
  id,
  node: nodeRef(childId),
  state,
  exactAmount: viewMoney(exactAmount),
  requestedAt: requestedAt.toISOString(),
});

const viewMatch = ({ kind, topUps, firstOf, duplicateOf }: RowMatch): RowMatchView => ({
  kind,
  topUps: topUps.map(viewCandidate),
  firstPaymentOf: firstOf === null ? null : nodeRef(firstOf),
  duplicateOf,
});

export const viewStatementRow = (
  row: StatementRow,
  match: RowMatch | null,
  topUp: Pick<TopUp, 'id' | 'state'> | null,
): StatementRowView => ({
  id: row.id,
  bankAccount: row.bankAccountId,
  import: row.importId,
  row: row.row,
  day: row.day,
  amount: viewMoney(row.amount),
  text: row.text,
  state: row.state,
  topUp: topUp && { id: topUp.id, state: topUp.state },
  match: match && viewMatch(match),
  reason: row.reason,
});
