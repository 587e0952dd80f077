import { Expose } from 'class-transformer';
import { Matches } from 'class-validator';
import { IsOptionalText } from './is-optional-text';

/** What the environment can say about serving zones. */
export class DnsVariables {
  /** What serves zones: `embedded` (kept, and served by nobody: for a first try), or the address of PowerDNS's HTTP API, `http://127.0.0.1:8081`. */
  @Expose({ name: 'DNS_SERVER' })
  @Matches(/^(?:embedded|https?:\/\/[^/?#\s]+)$/, { message: 'DNS_SERVER must be embedded or http(s)://host:port' })
  readonly dnsServer: string = 'embedded';

  /** The key of that API. */
  @Expose({ name: 'DNS_SERVER_KEY' })
  @IsOptionalText()
  readonly dnsServerKey?: string;

  /** A file holding what DNS_SERVER_KEY would hold. */
  @Expose({ name: 'DNS_SERVER_KEY_FILE' })
  @IsOptionalText()
  readonly dnsServerKeyFile?: string;

  /** The name servers that answer for the zones, with blanks between: of a domain that names nobody, for customers of all brands read them. */
  @Expose({ name: 'DNS_NAME_SERVERS' })
  @Matches(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?: [a-z0-9-]+(?:\.[a-z0-9-]+)+){1,12}$/, {
    message: 'DNS_NAME_SERVERS must be two to thirteen host names, with blanks between',
  })
  readonly dnsNameServers: string = 'ns1.zona.test ns2.zona.test';
}
