import { type Page, pageOf } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type BankAccount, isUsualLength } from '../bank-accounts/bank-account';

/** Where to pay to. */
export class PayToView {
  @ApiProperty({ example: 'bnk_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'BCA' })
  readonly bank!: string;

  @ApiProperty({ example: '1234567890' })
  readonly number!: string;

  @ApiProperty()
  readonly holder!: string;
}

/** A bank account of mine. */
export class BankAccountView extends PayToView {
  @ApiProperty({ description: 'The three digits of the bank; `000` where nobody has said them.', example: '014' })
  readonly bankCode!: string;

  @ApiProperty({ description: 'Shown to those who pay.' })
  readonly isOpen!: boolean;

  @ApiProperty({ format: 'date-time', description: 'From when on it is shown.' })
  readonly opensAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'From when on it is not shown any more.' })
  readonly closesAt!: string | null;

  @ApiProperty({ description: 'false: numbers of this bank have another length as a rule. Look again.' })
  readonly isUsualLength!: boolean;
}

/** The accounts that somebody may pay to. */
export class PayToListView {
  @ApiProperty({ type: [PayToView] })
  readonly data!: readonly PayToView[];
}

export const viewPayTo = ({ id, bank, number, holder }: BankAccount): PayToView => ({ id, bank, number, holder });

export const viewPayToList = (accounts: readonly BankAccount[]): PayToListView => ({ data: accounts.map(viewPayTo) });

export const viewBankAccount = (account: BankAccount): BankAccountView => ({
  id: account.id,
  bank: account.bank,
  number: account.number,
  holder: account.holder,
  bankCode: account.bankCode,
  isOpen: account.isOpen,
  opensAt: account.opensAt.toISOString(),
  closesAt: account.closesAt?.toISOString() ?? null,
  isUsualLength: isUsualLength(account),
});

/** One page of them, the newest first. */
export const viewBankAccounts = (rows: readonly BankAccount[], limit: number): Page<BankAccountView> =>
  pageOf(rows, limit, ({ id }) => [id]).map(viewBankAccount);
