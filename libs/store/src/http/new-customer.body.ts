import { ContactBody } from '#libs/domains';
import { ApiFromValidation, IsLine } from '#libs/platform';
import type { Locale } from '#libs/tree';
import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type NewCustomer, PasswordsDiffer } from '../customers/new-customer';

const PASSWORD_MAX = 256;

/** The form of a new customer: whole, or no account. The address is for logging in, for passwords that were forgotten, and for all bills. */
@ApiFromValidation()
export class NewCustomerBody extends OmitType(ContactBody, ['name', 'organization']) {
  @IsLine(60)
  readonly firstName!: string;

  @IsLine(60)
  readonly lastName!: string;

  @IsOptional()
  @IsLine(160)
  readonly company?: string;

  @IsString()
  @MaxLength(PASSWORD_MAX)
  readonly password!: string;

  /** The same once more. */
  @IsString()
  @MaxLength(PASSWORD_MAX)
  readonly passwordAgain!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}

/** In the language that was asked for where the form says none. @throws PasswordsDiffer with a pointer into the form */
export function readNewCustomer({ passwordAgain, ...body }: NewCustomerBody, pointer: string, asked: Locale | null): NewCustomer {
  if (body.password !== passwordAgain) throw new PasswordsDiffer(pointer);
  const { company, province, locale } = body;
  return { ...body, company: company ?? null, province: province ?? null, locale: locale ?? asked };
}
