import { ApiFromValidation, IsLine, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { ADDRESSES_MAX, NAME_SERVERS_MAX, NAME_SERVERS_MIN } from '../name-server';

const NAME_MAX = 255;
const ADDRESS_MAX = 45;

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
}
