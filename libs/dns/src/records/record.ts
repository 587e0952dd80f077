import { DomainError } from '#libs/kernel';

/** The kinds of records that a zone's owner writes. SOA, and the name servers of the zone itself, are the platform's. */
export const RECORD_TYPES = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'SRV', 'TXT'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** One record as it is kept: sound, and written in one way only, so that equal records are equal texts. */
export interface DnsRecord {
  /** Below the zone, in lower case: `@` for the zone itself, `www`, `*.toko`, `_dmarc`. */
  readonly host: string;
  readonly type: RecordType;
  /** Seconds for which it may be remembered. */
  readonly ttl: number;
  /**
   * What stands behind the type in a zone file (RFC 1035, section 5), with whole names and their final dot: `10 mail.example.id.`; of a TXT the text
   * itself, without quotes.
   */
  readonly value: string;
}

/** A record as somebody typed it. */
export interface TypedRecord {
  readonly host: string;
  readonly type: RecordType;
  readonly ttl: number;
  readonly value: string;
}

/** Shortest and longest time, in seconds, for which a record may be remembered. */
export const TTL_MIN = 60;
export const TTL_MAX = 604_800;
export const TTL_DEFAULT = 3_600;
/** The most records in one zone. */
export const RECORDS_MAX = 500;

/** What is wrong with one record, for whoever typed it. */
export interface RecordFault {
  /** Which of the records, from 0. */
  readonly index: number;
  readonly field: 'host' | 'type' | 'ttl' | 'value';
  /** Stable, for programs. */
  readonly code: RecordFaultCode;
  /** A sentence in English. */
  readonly message: string;
}

export type RecordFaultCode =
  | 'record-host-invalid'
  | 'record-value-invalid'
  | 'record-twice'
  | 'record-ttl-differs'
  | 'record-beside-alias'
  | 'record-alias-at-top'
  | 'record-at-delegation'
  | 'record-points-at-alias';

/** The records cannot stand like this; each fault names its record. */
export class RecordsInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'dns-records-invalid';

  /** `lines`: where each of the records stands in a file, by which people know them then. */
  constructor(faults: readonly RecordFault[], lines?: readonly number[]) {
    const errors = faults.map(({ index, field, code, message }) =>
      lines
        ? { pointer: '/file', code, message: `Line ${lines[index]}: ${message}` }
        : { pointer: `/records/${index}/${field}`, code, message },
    );
    const wrong = lines && { lines: [...new Set(faults.map(({ index }) => lines[index]!))] };
    super('Some records cannot stand like this.', { errors, ...wrong });
  }
}

/** A zone holds so many and no more. */
export class TooManyRecords extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'dns-too-many-records';

  constructor() {
    super(`A zone has at most ${RECORDS_MAX} records.`, { limit: RECORDS_MAX });
  }
}

/** The same record twice is the same text twice. */
export const keyOf = ({ host, type, value }: DnsRecord): string => `${host} ${type} ${value}`;

/** In the order of zone files: the zone itself first, then by host, type and value. */
export const inOrder = (records: readonly DnsRecord[]): DnsRecord[] =>
  records.toSorted(
    (a, b) =>
      Number(b.host === '@') - Number(a.host === '@') || compare(a.host, b.host) || compare(a.type, b.type) || compare(a.value, b.value),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
