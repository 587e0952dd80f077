import { ApiFromValidation } from '#libs/platform';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { NewCustomerBody } from './new-customer.body';

/** An account without an order. */
@ApiFromValidation()
export class CustomerRegistrationBody extends NewCustomerBody {
  /** Ids of the legal texts (`GET /v1/brand`) that the visitor has agreed to. All that hold now are needed. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly agreedTo: string[] = [];

  /** A solved challenge of `GET /v1/auth/challenge`. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly captcha?: string;
}
