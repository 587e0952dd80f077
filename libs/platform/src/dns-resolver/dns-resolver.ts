/** What the DNS says. `none`: there is no such name, or no such record; `silent`: nobody answered, so nothing is known. */
export type DnsAnswer = { readonly kind: 'found'; readonly values: readonly string[] } | { readonly kind: 'none' | 'silent' };

/** What a server says of a zone. `lame`: it answers, and does not serve it. */
export type Authority = 'answers' | 'lame' | 'silent';

/** The types of records that are asked for. */
export type DnsQuestion = 'TXT' | 'CNAME' | 'A' | 'AAAA';

/** Asks the DNS about names of other people. Never called inside a unit of work. */
export abstract class DnsResolver {
  /** Whether anybody is asked at all. */
  abstract readonly isOn: boolean;

  /** Values as they are written in a zone; the parts of one TXT record are put together. */
  abstract ask(name: string, type: DnsQuestion): Promise<DnsAnswer>;

  /** Asks one server, `192.0.2.53` or `192.0.2.53:5353`, whether it serves a zone. The caller knows that it may be asked. */
  abstract authority(zone: string, server: string): Promise<Authority>;

  /** A and AAAA together: `silent` only when neither was answered. */
  async addresses(name: string): Promise<DnsAnswer> {
    const answers = await Promise.all([this.ask(name, 'A'), this.ask(name, 'AAAA')]);
    const values = answers.flatMap((each) => (each.kind === 'found' ? each.values : []));
    if (values.length > 0) return { kind: 'found', values };
    return { kind: answers.some(({ kind }) => kind === 'none') ? 'none' : 'silent' };
  }
}
