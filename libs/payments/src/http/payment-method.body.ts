import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Credentials } from '../gateways/gateway';
import { PROVIDERS, type Provider } from '../gateways/provider';
import { CREDENTIAL_MAX, FEE_BASIS_POINTS_MOST, FEE_FLAT_MOST, type MethodTerms, NAME_MAX } from '../methods/payment-method';

const CREDENTIALS_MAX = 8;

/** One of the secrets that a provider gave. */
@ApiFromValidation()
export class CredentialBody {
  @IsString()
  @MaxLength(40)
  readonly name!: string;

  @IsString()
  @MaxLength(CREDENTIAL_MAX)
  readonly value!: string;
}

@ApiFromValidation()
export class CredentialsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CREDENTIALS_MAX)
  @IsNested(() => CredentialBody, { each: true })
  readonly credentials!: CredentialBody[];
}

@ApiFromValidation()
export class PaymentMethodBody extends CredentialsBody {
  @IsIn(PROVIDERS)
  readonly provider!: Provider;

  @IsLine(NAME_MAX)
  readonly name!: string;

  @IsBoolean()
  readonly isOpen: boolean = true;

  /** Whole rupiah. */
  @IsInt()
  @Min(0)
  @Max(FEE_FLAT_MOST)
  readonly feeFlat: number = 0;

  @IsInt()
  @Min(0)
  @Max(FEE_BASIS_POINTS_MOST)
  readonly feeBasisPoints: number = 0;
}

@ApiFromValidation()
export class ChangedMethodBody {
  @IsOptional()
  @IsLine(NAME_MAX)
  readonly name?: string;

  @IsOptional()
  @IsBoolean()
  readonly isOpen?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(FEE_FLAT_MOST)
  readonly feeFlat?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(FEE_BASIS_POINTS_MOST)
  readonly feeBasisPoints?: number;
}

export const readCredentials = ({ credentials }: CredentialsBody): Credentials =>
  Object.fromEntries(credentials.map(({ name, value }) => [name, value]));

export const readNewMethod = (body: PaymentMethodBody) => ({
  provider: body.provider,
  name: body.name,
  isOpen: body.isOpen,
  feeFlat: BigInt(body.feeFlat),
  feeBasisPoints: body.feeBasisPoints,
  credentials: readCredentials(body),
});

/** Only what was said. */
export const readMethodChange = ({ feeFlat, ...rest }: ChangedMethodBody): Partial<MethodTerms> =>
  Object.fromEntries(
    Object.entries({ ...rest, ...(feeFlat === undefined ? {} : { feeFlat: BigInt(feeFlat) }) }).filter(([, value]) => value !== undefined),
  );
