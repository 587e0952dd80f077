import { Money } from '#libs/kernel';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { type Audience, NOTICE_DAYS_MAX, type NewPackage, type PackageChange } from '#libs/pricing';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const DEPOSIT_MAX = 100_000_000_000;

/** What a package asks and promises. */
export class PackageTermsBody {
  /** In whole rupiah. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DEPOSIT_MAX)
  readonly minimumDeposit?: number;

  /** True makes it the default one in place of another; it cannot be made false. */
  @IsOptional()
  @IsBoolean()
  readonly isDefault?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(NOTICE_DAYS_MAX)
  readonly noticeDays?: number;

  @IsOptional()
  @IsBoolean()
  readonly isOffered?: boolean;

  @IsOptional()
  @IsBoolean()
  readonly announcesChanges?: boolean;
}

/** What may be said anew of a package. */
@ApiFromValidation()
export class ChangedPackageBody extends PackageTermsBody {
  @IsOptional()
  @IsLine(120)
  readonly name?: string;
}

/** A new package. */
@ApiFromValidation()
export class PackageBody extends PackageTermsBody {
  @IsLine(120)
  readonly name!: string;

  @IsIn(['reseller', 'customer'])
  readonly audience!: Audience;
}

/** Which package a child is given; when it is left out the default one counts. */
@ApiFromValidation()
export class ChildPackageBody {
  @IsOptional()
  @IsLine(40)
  readonly package?: string;
}

/** What was said; what is null or left out was not. */
export function readPackageChange({ minimumDeposit, ...said }: PackageTermsBody): PackageChange {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => (value ?? null) !== null));
  return { ...given, ...((minimumDeposit ?? null) === null ? {} : { minimumDeposit: Money.idr(minimumDeposit!) }) };
}

export const readNewPackage = (body: PackageBody): NewPackage => ({
  minimumDeposit: Money.idr(0),
  isDefault: false,
  ...readPackageChange(body),
  name: body.name,
  audience: body.audience,
});
