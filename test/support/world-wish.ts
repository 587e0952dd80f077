/** What a test may ask a world for. */
export interface WorldWish {
  readonly tlds?: readonly string[];
  /** Names get the registrar lock by themselves; without it they are as their buyers want them. */
  readonly locksNew?: boolean;
  /** Entries of REGISTRIES besides those of its own sandbox. */
  readonly moreRegistries?: readonly object[];
  /** As RATE_LIMITS; nothing is limited without it. */
  readonly rateLimits?: string;
  /** Where payment gateways are: the address of a fake one. */
  readonly gateways?: string;
  /** Where the list of RDAP servers is, and which WHOIS servers there are: tests ask nobody outside. */
  readonly rdapBootstrap?: string;
  readonly whoisServers?: string;
  /** Where PowerDNS is; without one zones are kept and served by nobody. */
  readonly dnsServer?: { readonly url: string; readonly key: string };
  /** Whom the DNS is asked of: the address of a test's own server. Nobody without it. */
  readonly dnsResolver?: string;
  /** As NAME_SERVER_CHECKS; they are off without it. */
  readonly nameServerChecks?: string;
  /** Where brands point host names of their own. */
  readonly shopTargets?: string;
  /** What the SPF record of a brand's mail domain has to hold. */
  readonly mailSpf?: string;
}

/** The settings that say so. Nobody outside is asked anything unless a test says whom. */
export const variablesOf = ({
  rateLimits,
  gateways,
  rdapBootstrap,
  whoisServers,
  dnsServer,
  dnsResolver,
  nameServerChecks,
  shopTargets,
  mailSpf,
}: WorldWish): Record<string, string | undefined> => ({
  RATE_LIMITS: rateLimits,
  PAYMENT_GATEWAYS: gateways,
  RDAP_BOOTSTRAP: rdapBootstrap ?? 'none',
  WHOIS_SERVERS: whoisServers ?? 'none',
  DNS_SERVER: dnsServer?.url,
  DNS_SERVER_KEY: dnsServer?.key,
  DNS_RESOLVER: dnsResolver ?? 'none',
  DNS_RESOLVER_TIMEOUT_MS: '500',
  NAME_SERVER_CHECKS: nameServerChecks,
  SHOP_TARGETS: shopTargets,
  MAIL_SPF: mailSpf,
});
