import { NAME_SERVERS_MAX, NAME_SERVERS_MIN } from '#libs/kernel';
import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { ADDRESSES_MAX } from '../name-server';
import { ALGORITHMS, DIGEST_TYPES, KEY_TAG_MAX, SIGNERS_MAX } from '../signer';

const NAME_MAX = 255;
const ADDRESS_MAX = 45;
const DIGEST_MAX = 200;

/** A host that is to answer for the domain. */
@ApiFromValidation()
export class NameServerBody {
  /** `ns1.example.net` */
  @IsLine(NAME_MAX)
  readonly name!: string;

  /** IPv4 and IPv6, of hosts inside the domain itself and of no others (glue). */
  @IsArray()
  @ArrayMaxSize(ADDRESSES_MAX)
  @IsLine(ADDRESS_MAX, { each: true })
  readonly addresses: string[] = [];
}

@ApiFromValidation()
export class NameServersBody {
  /** All that the domain is to have. */
  @IsArray()
  @ArrayMinSize(NAME_SERVERS_MIN)
  @ArrayMaxSize(NAME_SERVERS_MAX)
  @IsNested(() => NameServerBody, { each: true })
  readonly nameServers!: NameServerBody[];

  /** Also those that do not serve the domain yet. */
  @IsBoolean()
  readonly force: boolean = false;
}

/** A DS record (RFC 4034). */
@ApiFromValidation()
export class SignerBody {
  @IsInt()
  @Min(0)
  @Max(KEY_TAG_MAX)
  readonly keyTag!: number;

  /** 8 and 10 RSA, 13 and 14 ECDSA, 15 Ed25519, 16 Ed448. */
  @IsIn(ALGORITHMS)
  readonly algorithm!: number;

  /** 2 SHA-256, 4 SHA-384. */
  @IsIn(DIGEST_TYPES)
  readonly digestType!: number;

  /** Hexadecimal; blanks do not matter. */
  @IsLine(DIGEST_MAX)
  readonly digest!: string;
}

@ApiFromValidation()
export class SignersBody {
  /** All that the domain is to have; none ends DNSSEC. */
  @IsArray()
  @ArrayMaxSize(SIGNERS_MAX)
  @IsNested(() => SignerBody, { each: true })
  readonly signers!: SignerBody[];
}
