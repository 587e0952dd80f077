import { ApiFromValidation } from '#libs/platform';
import { OrderBody } from '#libs/provisioning';
import { IsString, MaxLength } from 'class-validator';

/** An order for one of my customers: names, or a quote made before; never both. */
@ApiFromValidation()
export class CustomerOrderBody extends OrderBody {
  /** `nod_42`: a direct child that is a customer. */
  @IsString()
  @MaxLength(40)
  readonly customer!: string;
}
