import { isRecord, strings } from './read-json';

/** Which RDAP servers know the names below a suffix: IANA's list (RFC 9224). */
export interface RdapBootstrap {
  /** When IANA published it. */
  readonly publication: string;
  /** Addresses that end in a slash, https first, by suffix. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
}

/** Nobody is asked. */
export const NO_RDAP: RdapBootstrap = { publication: '', bases: new Map() };

/** Reads IANA's document; undefined when it is something else. */
export function readBootstrap(document: unknown): RdapBootstrap | undefined {
  if (!isRecord(document) || !Array.isArray(document['services'])) return undefined;
  const bases = new Map<string, readonly string[]>();
  for (const service of document['services'] as unknown[]) {
    if (!Array.isArray(service)) return undefined;
    const addresses = strings(service[1]).filter(isWebAddress).map(withSlash).toSorted(httpsFirst);
    if (addresses.length > 0) for (const suffix of strings(service[0])) bases.set(suffix.toLowerCase(), addresses);
  }
  return { publication: typeof document['publication'] === 'string' ? document['publication'] : '', bases };
}

/** Where a name (A-label) is asked for: the servers of its longest listed suffix. */
export function basesFor(name: string, { bases }: RdapBootstrap): readonly string[] {
  const labels = name.split('.');
  for (let from = 1; from < labels.length; from += 1) {
    const found = bases.get(labels.slice(from).join('.'));
    if (found) return found;
  }
  return [];
}

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);
const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
const httpsFirst = (a: string, b: string): number => Number(b.startsWith('https:')) - Number(a.startsWith('https:'));
