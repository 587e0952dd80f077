import { ApiFromValidation } from '#libs/platform';
import { IsBoolean, IsOptional } from 'class-validator';

@ApiFromValidation()
export class AutoRenewalBody {
  @IsBoolean()
  readonly isOn!: boolean;

  /** Whether its owner's deposit pays; as before when nothing is said. Only the owner can say yes, and not with a key. */
  @IsOptional()
  @IsBoolean()
  readonly fromDeposit?: boolean;
}
