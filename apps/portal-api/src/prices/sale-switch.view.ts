import { ApiFromValidation } from '#libs/platform';
import { SALE_STATES, type SaleState, type SaleSwitch, strictest } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

/** Whether an extension is sold. */
@ApiFromValidation()
export class SaleStateBody {
  /** Without a dot in front. */
  @IsString()
  @MaxLength(63)
  readonly tld!: string;

  /** `sell` everything; `renew-only`: no new names, those there are go on; `closed`: nothing. */
  @IsIn(SALE_STATES)
  readonly state!: SaleState;
}

/** How an extension is sold here. */
export class SaleSwitchView {
  @ApiProperty({ example: 'co.id' })
  readonly tld!: string;

  @ApiProperty({ enum: SALE_STATES, description: 'My own switch.' })
  readonly mine!: SaleState;

  @ApiProperty({ enum: SALE_STATES, description: 'The strictest above me; I cannot sell more than that.' })
  readonly above!: SaleState;

  @ApiProperty({ enum: SALE_STATES, description: 'The stricter of the two: what counts.' })
  readonly state!: SaleState;
}

export const viewSaleSwitch = ({ tld, mine, above }: SaleSwitch): SaleSwitchView => ({ tld, mine, above, state: strictest([mine, above]) });
