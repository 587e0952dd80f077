import { Money } from '#libs/kernel';
import { ApiFromValidation, IsInstant, IsLine } from '#libs/platform';
import { type ApiKeyWish, SCOPES, type Scope, readNetwork } from '#libs/tree';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';

const NAME_MAX = 60;
const NETWORKS_MAX = 50;
const NETWORK_LENGTH_MAX = 60;
const CAP_MAX = 1_000_000_000_000;

const IsNetwork = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isNetwork', validator: { validate: (value: unknown) => typeof value === 'string' && readNetwork(value) !== undefined } },
    {
      each: true,
      message: 'must be IP addresses or CIDR ranges like 203.0.113.0/24',
      context: { id: 'harus berupa alamat IP atau rentang CIDR seperti 203.0.113.0/24' },
    },
  );

@ApiFromValidation()
export class NewApiKeyBody {
  /** Two live keys may have the same name, so that one can take over from the other. */
  @IsLine(NAME_MAX)
  readonly name!: string;

  /** What it may be used for, in the words of permissions. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES.length)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  readonly scopes!: Scope[];

  /** Addresses and CIDR ranges it may be used from, IPv4 and IPv6; from anywhere when there are none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(NETWORKS_MAX)
  @MaxLength(NETWORK_LENGTH_MAX, { each: true })
  @IsNetwork()
  readonly networks?: string[];

  /** What its orders may cost the account on one day in Jakarta, in whole rupiah. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(CAP_MAX)
  readonly dailyCap?: number;

  @IsOptional()
  @IsInstant()
  readonly expiresAt?: string;
}

export const readApiKeyWish = ({ name, scopes, networks, dailyCap, expiresAt }: NewApiKeyBody): ApiKeyWish => ({
  name,
  scopes,
  networks: networks ?? [],
  dailyCap: dailyCap === undefined || dailyCap === null ? null : Money.idr(dailyCap),
  expiresAt: expiresAt ? new Date(expiresAt) : null,
});
