import { Expose } from 'class-transformer';
import { Matches } from 'class-validator';
import { HostVariables } from './host-variables';

/** What the environment can say about looking up names that others have registered. */
export class LookupVariables extends HostVariables {
  /** Where the list of RDAP servers is fetched from once a week, or `shipped` (the one that comes with the program), or `none` (nobody is asked). */
  @Expose({ name: 'RDAP_BOOTSTRAP' })
  @Matches(/^(?:none|shipped|https?:\/\/\S+)$/, { message: 'RDAP_BOOTSTRAP must be none, shipped or http(s)://…' })
  readonly rdapBootstrap: string = 'https://data.iana.org/rdap/dns.json';

  /** WHOIS servers for names whose RDAP server does not answer, by last label: `id=whois.id com=whois.example:43`, or `none`. */
  @Expose({ name: 'WHOIS_SERVERS' })
  @Matches(/^(?:none|[a-z0-9-]+=[A-Za-z0-9.-]+(?::\d+)?(?: [a-z0-9-]+=[A-Za-z0-9.-]+(?::\d+)?)*)$/, {
    message: 'WHOIS_SERVERS must be none, or like id=whois.id',
  })
  readonly whois: string = 'id=whois.id';
}
