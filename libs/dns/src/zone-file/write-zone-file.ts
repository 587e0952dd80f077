import type { DnsRecord } from '../records/record';

/** The longest string in a TXT record (RFC 1035, section 3.3). */
const STRING_MAX = 255;

/** A zone's records as a zone file (RFC 1035, section 5). SOA and the zone's own name servers are written by whoever serves it. */
export function writeZoneFile(zone: string, records: readonly DnsRecord[]): string {
  const lines = records.map((record) => [record.host, record.ttl, 'IN', record.type, contentOf(record)].join('\t'));
  return [`$ORIGIN ${zone}.`, ...lines, ''].join('\n');
}

/** What stands behind the type in a zone file, and in an API of a name server. */
export const contentOf = ({ type, value }: Pick<DnsRecord, 'type' | 'value'>): string => (type === 'TXT' ? quoted(value) : value);

/** A text as strings of at most 255 characters each, which whoever reads it puts together again. */
function quoted(text: string): string {
  const parts = text.match(new RegExp(`.{1,${STRING_MAX}}`, 'g')) ?? [''];
  return parts.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
