import { Expose } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { DnsVariables } from './dns-variables';
import { IsOptionalText } from './is-optional-text';
import { IsWhole } from './is-whole';

/** What the environment can say about host names of brands, and their mails. */
export class HostVariables extends DnsVariables {
  /** Brands may have host names below this one at once: `<word>.shops.example.id`. Its DNS leads all of them here. Outside production `localhost`. */
  @Expose({ name: 'PLATFORM_DOMAIN' })
  @IsOptional()
  @Matches(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, { message: 'PLATFORM_DOMAIN must be a host name' })
  readonly platformDomain?: string;

  /** Where brands point host names of their own: host names for a CNAME and IP addresses, with blanks between; empty: they may have none. */
  @Expose({ name: 'SHOP_TARGETS' })
  @Matches(/^(?:[0-9a-z.:-]+(?: [0-9a-z.:-]+)*)?$/, { message: 'SHOP_TARGETS must be host names and IP addresses, with blanks between' })
  readonly shopTargets: string = '';

  /** What the SPF record of a brand's own mail domain has to hold, so that mails from it may leave by our server: `include:spf.example.id`; empty: not asked. */
  @Expose({ name: 'MAIL_SPF' })
  @Matches(/^(?:[a-z0-9]+:[a-z0-9.:/-]+)?$/, { message: 'MAIL_SPF must be a mechanism like include:spf.example.id, or empty' })
  readonly mailSpf: string = '';

  /** A file holding the key with which a reverse proxy asks for which hosts it may have certificates made; made once in DATA_DIR outside production. */
  @Expose({ name: 'TLS_ASK_KEY_FILE' })
  @IsOptionalText()
  readonly tlsAskKeyFile?: string;

  /** Who is asked what the DNS says: `system` (whom the machine asks), `none` (nobody), or addresses with blanks between: `192.0.2.53 127.0.0.1:5353`. */
  @Expose({ name: 'DNS_RESOLVER' })
  @Matches(/^(?:system|none|[0-9a-f.:[\]]+(?: [0-9a-f.:[\]]+)*)$/, { message: 'DNS_RESOLVER must be system, none or IP addresses' })
  readonly dnsResolver: string = 'system';

  /** How long it is waited for an answer, in milliseconds; asked twice. */
  @Expose({ name: 'DNS_RESOLVER_TIMEOUT_MS' })
  @IsWhole(100, 30_000)
  readonly dnsResolverTimeoutMs: number = 3_000;

  /** Whether name servers are asked if they serve a domain before it gets them: `off`, `public` (at public addresses only), or `local:5353`: at any address, at that port, for a try on one machine. */
  @Expose({ name: 'NAME_SERVER_CHECKS' })
  @Matches(/^(?:off|public|local:\d{1,5})$/, { message: 'NAME_SERVER_CHECKS must be off, public or local:port' })
  readonly nameServerChecks: string = 'off';
}
