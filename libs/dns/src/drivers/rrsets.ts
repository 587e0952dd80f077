import type { DnsRecord } from '../records/record';
import { wholeName } from '../records/host-name';
import { contentOf } from '../zone-file/write-zone-file';

/** All records of one name and type, as PowerDNS's API has them. */
export interface RrSet {
  /** With its final dot. */
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly records: readonly { readonly content: string; readonly disabled?: boolean }[];
}

/** What PowerDNS is asked to do with one of them. */
export type RrSetChange = (RrSet & { readonly changetype: 'REPLACE' }) | (Pick<RrSet, 'name' | 'type'> & { readonly changetype: 'DELETE' });

const keyOf = ({ name, type }: Pick<RrSet, 'name' | 'type'>): string => `${name} ${type}`;

/** A zone's records, and its own name servers, by name and type. */
export function rrSetsOf(zone: string, records: readonly DnsRecord[], nameServers: readonly string[], ttl: number): RrSet[] {
  const sets = new Map<string, RrSet>();
  const own: RrSet = { name: `${zone}.`, type: 'NS', ttl, records: nameServers.map((host) => ({ content: `${host}.` })) };
  sets.set(keyOf(own), own);
  for (const record of records) {
    const name = wholeName(record.host, zone);
    const set = sets.get(keyOf({ name, type: record.type }));
    const content = { content: contentOf(record) };
    sets.set(keyOf({ name, type: record.type }), { name, type: record.type, ttl: record.ttl, records: [...(set?.records ?? []), content] });
  }
  return [...sets.values()];
}

/** What has to change so that the wanted sets are served and no others. The SOA is the server's own. */
export function changesOf(served: readonly RrSet[], wanted: readonly RrSet[]): RrSetChange[] {
  const there = new Map(served.filter(({ type }) => type !== 'SOA').map((set) => [keyOf(set), set]));
  const kept = new Set(wanted.map(keyOf));
  const replaced = wanted.filter((set) => !isSame(there.get(keyOf(set)), set)).map((set) => ({ ...set, changetype: 'REPLACE' as const }));
  const gone = [...there.values()].filter((set) => !kept.has(keyOf(set)));
  return [...gone.map(({ name, type }) => ({ name, type, changetype: 'DELETE' as const })), ...replaced];
}

function isSame(one: RrSet | undefined, other: RrSet): boolean {
  if (!one || one.ttl !== other.ttl || one.records.some(({ disabled }) => disabled)) return false;
  const contents = (set: RrSet): string => JSON.stringify(set.records.map(({ content }) => content).toSorted());
  return contents(one) === contents(other);
}
