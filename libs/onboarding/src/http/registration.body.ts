import { type DocumentKind, IDENTITY_KINDS } from '#libs/documents';
import { TOP_UP_LEAST, TOP_UP_MOST } from '#libs/deposits';
import { ApiFromValidation, IsLine } from '#libs/platform';
import type { Locale } from '#libs/tree';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { APPLICANT_TYPES, type ApplicantType } from '../application/application';

const NAME_MAX = 120;

/** The form of a new reseller: whole, or nothing happens. */
@ApiFromValidation()
export class RegistrationBody {
  /** Decides which papers are asked for. */
  @IsIn(APPLICANT_TYPES)
  readonly type!: ApplicantType;

  /** What the account is called: the company, or the person. */
  @IsLine(NAME_MAX)
  readonly name!: string;

  /** The person responsible. */
  @IsLine(NAME_MAX)
  readonly contactName!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  /** As people write it: 0812-3456-7890, or +62 812 3456 7890. */
  @IsString()
  @MaxLength(40)
  readonly phone!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}

@ApiFromValidation()
export class EmailSecretBody {
  /** What stands behind the `#` of the link in the mail. */
  @IsString()
  @MaxLength(100)
  readonly secret!: string;
}

@ApiFromValidation()
export class PhoneCodeBody {
  @Matches(/^\d{6}$/, { message: 'must be six digits', context: { id: 'harus enam angka' } })
  readonly code!: string;
}

@ApiFromValidation()
export class PackageChoiceBody {
  /** `pkg_7`: one of those on offer. */
  @Matches(/^pkg_[1-9]\d{0,9}$/, { message: 'must be a package, like pkg_7', context: { id: 'harus sebuah paket, seperti pkg_7' } })
  readonly package!: string;
}

@ApiFromValidation()
export class DocumentKindBody {
  @IsIn(IDENTITY_KINDS)
  readonly kind!: DocumentKind;
}

@ApiFromValidation()
export class FirstPaymentBody {
  /** Whole rupiah; what was asked for when it is left out. */
  @IsOptional()
  @IsInt()
  @Min(Number(TOP_UP_LEAST.units))
  @Max(Number(TOP_UP_MOST.units))
  readonly amount?: number;
}
