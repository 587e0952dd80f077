/** What the DNS says. `none`: there is no such name, or no such record; `silent`: nobody answered, so nothing is known. */
export type DnsAnswer = { readonly kind: 'found'; readonly values: readonly string[] } | { readonly kind: 'none' | 'silent' };

/** The types of records that are asked for. */
export type DnsQuestion = 'TXT' | 'CNAME' | 'A' | 'AAAA';

/** Asks the DNS about names of other people. Never called inside a unit of work. */
export abstract class DnsResolver {
  /** Values as they are written in a zone; the parts of one TXT record are put together. */
  abstract ask(name: string, type: DnsQuestion): Promise<DnsAnswer>;

  /** A and AAAA together: `silent` only when neither was answered. */
  async addresses(name: string): Promise<DnsAnswer> {
    const answers = await Promise.all([this.ask(name, 'A'), this.ask(name, 'AAAA')]);
    const values = answers.flatMap((each) => (each.kind === 'found' ? each.values : []));
    if (values.length > 0) return { kind: 'found', values };
    return { kind: answers.some(({ kind }) => kind === 'none') ? 'none' : 'silent' };
  }
}
