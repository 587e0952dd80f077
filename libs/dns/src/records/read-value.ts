import { isIPv4, isIPv6 } from 'node:net';
import { readTarget } from './host-name';
import type { RecordType } from './record';

const TEXT_MAX = 4_096;
const WORD_MAX = 65_535;
const CAA_TAGS: ReadonlySet<string> = new Set(['issue', 'issuewild', 'iodef', 'issuemail']);

/** A value in the one way it is kept, or the sentence why it is none. */
type Reading = { readonly value: string } | { readonly reason: string };

const target = (typed: string, zone: string, what: string): Reading => {
  const name = readTarget(typed, zone);
  return name === undefined ? { reason: `${what} has to be the name of a host, like mail.example.id` } : { value: name };
};

const READERS: Readonly<Record<RecordType, (typed: string, zone: string) => Reading>> = {
  A: (typed) => (isIPv4(typed) ? { value: typed } : { reason: 'an A record holds an IPv4 address, like 192.0.2.10' }),
  AAAA: (typed) =>
    isIPv6(typed) && !typed.includes('%')
      ? { value: shortestIPv6(typed) }
      : { reason: 'an AAAA record holds an IPv6 address, like 2001:db8::10' },
  CNAME: (typed, zone) => target(typed, zone, 'what an alias points at'),
  NS: (typed, zone) => target(typed, zone, 'a name server'),
  MX: readMail,
  SRV: readService,
  CAA: readAuthority,
  TXT: readText,
};

/** Reads what somebody typed as the value of a record of this type in this zone. */
export const readValue = (type: RecordType, typed: string, zone: string): Reading => READERS[type](typed.trim(), zone);

/** `10 mail.example.id`, or `0 .`: a name that takes no mail (RFC 7505). */
function readMail(typed: string, zone: string): Reading {
  const [, preference, host] = /^(\d{1,5})\s+(\S+)$/.exec(typed) ?? [];
  if (host === undefined || !isWord(preference))
    return { reason: 'an MX record holds a preference and a mail server, like 10 mail.example.id' };
  if (host === '.') return Number(preference) === 0 ? { value: '0 .' } : { reason: 'a name that takes no mail is written 0 .' };
  const read = target(host, zone, 'a mail server');
  return 'reason' in read ? read : { value: `${Number(preference)} ${read.value}` };
}

/** `10 5 5060 sip.example.id`: priority, weight, port and host (RFC 2782). */
function readService(typed: string, zone: string): Reading {
  const [, priority, weight, port, host] = /^(\d{1,5})\s+(\d{1,5})\s+(\d{1,5})\s+(\S+)$/.exec(typed) ?? [];
  if (host === undefined || ![priority, weight, port].every(isWord))
    return { reason: 'an SRV record holds priority, weight, port and host, like 10 5 5060 sip.example.id' };
  const numbers = [priority, weight, port].map(Number).join(' ');
  if (host === '.') return { value: `${numbers} .` };
  const read = target(host, zone, 'the host of a service');
  return 'reason' in read ? read : { value: `${numbers} ${read.value}` };
}

/** `0 issue "letsencrypt.org"` (RFC 8659). */
function readAuthority(typed: string): Reading {
  const [, flags, tag, quoted, bare] = /^(\d{1,3})\s+([A-Za-z0-9]+)\s+(?:"([^"\\]*)"|([^\s"\\]+))$/.exec(typed) ?? [];
  const value = quoted ?? bare;
  if (value === undefined || Number(flags) > 255 || !CAA_TAGS.has(tag!.toLowerCase()) || !isPrintable(value))
    return { reason: 'a CAA record holds flags, a tag and a value, like 0 issue "letsencrypt.org"' };
  return { value: `${Number(flags)} ${tag!.toLowerCase()} "${value}"` };
}

function readText(typed: string): Reading {
  // Who copies from a zone file copies its quotes along.
  const unquoted = /^"(?:[^"\\])*"$/.test(typed) ? typed.slice(1, -1) : typed;
  if (unquoted === '') return { reason: 'a TXT record holds a text' };
  if (!isPrintable(unquoted)) return { reason: 'a TXT record holds plain letters, digits and signs' };
  return unquoted.length > TEXT_MAX ? { reason: `a TXT record has at most ${TEXT_MAX} characters` } : { value: unquoted };
}

const isWord = (digits: string | undefined): boolean => Number(digits) <= WORD_MAX;
const isPrintable = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The one way to write an address that RFC 5952 recommends. */
const shortestIPv6 = (address: string): string => new URL(`http://[${address}]/`).hostname.slice(1, -1);
