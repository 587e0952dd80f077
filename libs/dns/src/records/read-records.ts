import { readHost, wholeName } from './host-name';
import { readValue } from './read-value';
import { type DnsRecord, RECORDS_MAX, type RecordFault, RecordsInvalid, TooManyRecords, type TypedRecord, inOrder, keyOf } from './record';

/**
 * The records of a zone as they are kept, in order, from what somebody typed, or wrote into these lines of a file.
 * @throws RecordsInvalid naming every record that cannot stand, alone or beside the others; TooManyRecords
 */
export function readRecords(typed: readonly TypedRecord[], zone: string, lines?: readonly number[]): DnsRecord[] {
  if (typed.length > RECORDS_MAX) throw new TooManyRecords();
  const read = typed.map((record, index) => readRecord(record, index, zone));
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  if (faults.length > 0) throw new RecordsInvalid(faults, lines);
  const records = read.flatMap((each) => ('record' in each ? [each.record] : []));
  const together = records.flatMap((record, index) => faultOf(record, index, records, zone));
  if (together.length > 0) throw new RecordsInvalid(together, lines);
  return inOrder(records);
}

function readRecord(
  { host, type, ttl, value }: TypedRecord,
  index: number,
  zone: string,
): { record: DnsRecord } | { faults: RecordFault[] } {
  const place = readHost(host, zone);
  const content = readValue(type, value, zone);
  if (place !== undefined && 'value' in content) return { record: { host: place, type, ttl, value: content.value } };
  const faults: RecordFault[] = [];
  if (place === undefined)
    faults.push({ index, field: 'host', code: 'record-host-invalid', message: `"${host.slice(0, 80)}" is no host below ${zone}.` });
  if ('reason' in content) faults.push({ index, field: 'value', code: 'record-value-invalid', message: `${sentence(content.reason)}.` });
  return { faults };
}

/** What is wrong with a record because of the others; one sentence is enough. */
function faultOf(record: DnsRecord, index: number, all: readonly DnsRecord[], zone: string): RecordFault[] {
  const { host, type, ttl } = record;
  const say = (field: RecordFault['field'], code: RecordFault['code'], message: string): RecordFault[] => [{ index, field, code, message }];
  const beside = all.filter((other) => other !== record && other.host === host);
  if (all.findIndex((other) => keyOf(other) === keyOf(record)) < index) return say('value', 'record-twice', 'This record is there twice.');
  if (type === 'CNAME' && host === '@')
    return say('type', 'record-alias-at-top', `${zone} itself cannot be an alias: use A and AAAA records.`);
  if (type === 'CNAME' && beside.length > 0)
    return say('type', 'record-beside-alias', `An alias stands alone: ${host} has other records as well.`);
  if (type === 'NS' && host === '@')
    return say('type', 'record-at-delegation', 'The name servers of the zone itself are set at the domain.');
  const delegation = all.find((other) => other.type === 'NS' && other !== record && isAtOrBelow(host, other.host));
  if (delegation && type !== 'NS' && !isGlue(record, all, zone))
    return say('host', 'record-at-delegation', `${delegation.host} is given to other name servers: what is below it stands there.`);
  const differing = beside.find((other) => other.type === type && other.ttl !== ttl);
  if (differing) return say('ttl', 'record-ttl-differs', `All ${type} records of ${host} have the same TTL.`);
  const aliased =
    (type === 'MX' || type === 'NS') && all.find((other) => other.type === 'CNAME' && targetOf(record) === wholeName(other.host, zone));
  if (aliased) return say('value', 'record-points-at-alias', `${type} records cannot point at an alias (${aliased.host}).`);
  return [];
}

/** The host that an MX or NS record points at: the last word of its value. */
const targetOf = ({ value }: DnsRecord): string => value.split(' ').at(-1)!;

const isAtOrBelow = (host: string, top: string): boolean => host === top || host.endsWith(`.${top}`);

/** The address of a name server that itself stands below what it serves. */
const isGlue = ({ host, type }: DnsRecord, all: readonly DnsRecord[], zone: string): boolean =>
  (type === 'A' || type === 'AAAA') && all.some((other) => other.type === 'NS' && other.value === wholeName(host, zone));

const sentence = (reason: string): string => reason[0]!.toUpperCase() + reason.slice(1);
