import { type DnsRecord, inOrder, keyOf } from './record';

/** What becomes of a zone's records: a changed TTL is one record gone and one come. */
export interface Difference {
  readonly added: readonly DnsRecord[];
  readonly removed: readonly DnsRecord[];
}

const wholeKey = (record: DnsRecord): string => `${keyOf(record)} ${record.ttl}`;

/** What has to come and to go so that the one becomes the other. */
export function differenceOf(before: readonly DnsRecord[], after: readonly DnsRecord[]): Difference {
  const [had, has] = [new Set(before.map(wholeKey)), new Set(after.map(wholeKey))];
  return {
    added: after.filter((record) => !had.has(wholeKey(record))),
    removed: before.filter((record) => !has.has(wholeKey(record))),
  };
}

/** The records with a difference taken back: what it added goes, what it removed comes again. */
export function undone(records: readonly DnsRecord[], { added, removed }: Difference): DnsRecord[] {
  const gone = new Set(added.map(wholeKey));
  const left = records.filter((record) => !gone.has(wholeKey(record)));
  const there = new Set(left.map(wholeKey));
  return inOrder([...left, ...removed.filter((record) => !there.has(wholeKey(record)))]);
}

export const isNothing = ({ added, removed }: Difference): boolean => added.length + removed.length === 0;
