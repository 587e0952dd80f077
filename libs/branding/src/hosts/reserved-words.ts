/** Words that would be taken for the platform itself, or that programs give a meaning. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `www api app apps admin administrator portal root operator registrar registry mail smtp imap pop pop3 webmail email mx
  dns nsone ns1 ns2 ns3 ns4 ftp sftp ssh vpn cdn static assets media files images status support help docs blog news forum
  billing invoice invoices pay payment payments bank deposit login auth oauth sso account accounts secure security ssl tls
  shop shops store localhost local internal intranet test testing staging sandbox demo dev development production
  postmaster hostmaster webmaster abuse noc whois rdap epp autoconfig autodiscover wpad isatap mta-sts acme gateway
  webhook webhooks callback metrics monitor grafana prometheus database mysql mariadb redis worker official resmi kominfo pandi`
    .split(/\s+/)
    .filter(Boolean),
);
