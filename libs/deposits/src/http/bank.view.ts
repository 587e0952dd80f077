import { ApiProperty } from '@nestjs/swagger';
import { BANKS } from '../bank-accounts/bank';

/** A bank that people choose from. */
export class BankView {
  @ApiProperty({ example: '014' })
  readonly code!: string;

  @ApiProperty({ example: 'BCA' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many digits its numbers have as a rule.', example: 10 })
  readonly usualLength!: number | null;
}

export class BanksView {
  @ApiProperty({ type: [BankView] })
  readonly data!: readonly BankView[];
}

export const viewBanks = (): BanksView => ({ data: BANKS.map(({ code, name, usualLength }) => ({ code, name, usualLength })) });
