import { ApiFromValidation } from '#libs/platform';
import { BASE_LIMIT_MAX } from '#libs/provisioning';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

@ApiFromValidation()
export class AutoProvisioningBody {
  @IsBoolean()
  readonly isOn!: boolean;
}

@ApiFromValidation()
export class AutoProvisioningAllowanceBody {
  @IsBoolean()
  readonly isAllowed!: boolean;

  /** How many names may be open at once to begin with. */
  @IsInt()
  @Min(0)
  @Max(BASE_LIMIT_MAX)
  readonly baseLimit!: number;
}
