import { ApiFromValidation } from '#libs/platform';
import { QuoteBody } from '#libs/provisioning';
import { IsString, MaxLength } from 'class-validator';

/** A quote for one of my customers. */
@ApiFromValidation()
export class CustomerQuoteBody extends QuoteBody {
  /** `nod_42`: a direct child that is a customer. */
  @IsString()
  @MaxLength(40)
  readonly customer!: string;
}
