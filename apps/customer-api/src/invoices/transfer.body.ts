import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsOptional } from 'class-validator';

/** How I want to transfer the money for an invoice. */
@ApiFromValidation()
export class TransferBody {
  /** One of `GET /v1/top-ups/bank-accounts`; the first of them when it is left out. */
  @IsOptional()
  @IsLine(40)
  readonly bankAccount?: string;
}
