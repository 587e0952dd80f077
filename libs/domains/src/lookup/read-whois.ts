import { LINES_MAX, type PublicAnswer, type PublicRecord, TEXT_MAX, UNKNOWN } from './public-record';

/** How servers say that nobody has a name. Whoever says so in other words is not understood, which is no answer at all. */
const FREE = /^(?:%\s*)?(?:domain not found|no match|not found|no data found|no object found|no entries found)\b/im;
const FIELDS = {
  name: /^(?:domain name|domain)$/i,
  registrar: /^(?:registrar|sponsoring registrar(?: organization)?|registrar name)$/i,
  status: /^(?:domain )?status$/i,
  registeredAt: /^(?:created on|creation date|registered on)$/i,
  changedAt: /^(?:last updated on|updated date|last modified)$/i,
  expiresAt: /^(?:expiration date|registry expiry date|expiry date|expires on)$/i,
  nameServer: /^(?:name server|nameserver|nserver)$/i,
  dnssec: /^dnssec$/i,
} as const;
/** Times without a zone are those of the registry's own country: Jakarta, seven hours before Greenwich all year. */
const WIB = '+07:00';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads what a server on port 43 writes. There is no standard for it: what is not recognised is left out. */
export function readWhois(text: string, name: string): PublicAnswer {
  const lines = text
    .split(/\r?\n/)
    .map((line) => /^\s*([A-Za-z][A-Za-z ]{1,40}?)\s*:\s*(.+?)\s*$/.exec(line))
    .flatMap((match) => (match ? [[match[1]!, match[2]!.slice(0, TEXT_MAX)] as const] : []));
  const all = (field: RegExp): string[] => lines.filter(([key]) => field.test(key)).map(([, value]) => value);
  const isAbout = all(FIELDS.name).some((value) => value.toLowerCase() === name);
  if (!isAbout) return FREE.test(text) ? { kind: 'free' } : UNKNOWN;
  const [dnssec] = all(FIELDS.dnssec);
  const record: PublicRecord = {
    source: 'whois',
    registrar: all(FIELDS.registrar)[0] ?? null,
    // Some write an address that explains the status behind it.
    statuses: all(FIELDS.status)
      .map((value) => value.split(/\s+https?:/)[0]!)
      .slice(0, LINES_MAX),
    registeredAt: readTime(all(FIELDS.registeredAt)[0]),
    changedAt: readTime(all(FIELDS.changedAt)[0]),
    expiresAt: readTime(all(FIELDS.expiresAt)[0]),
    nameServers: all(FIELDS.nameServer)
      .map((value) => value.toLowerCase().split(/\s/)[0]!.replace(/\.$/, ''))
      .slice(0, LINES_MAX),
    isSigned: dnssec === undefined ? null : /^(?:signed|yes)/i.test(dnssec),
  };
  return { kind: 'registered', record };
}

/** `2027-03-01T00:00:00Z`, `2027-03-01 23:59:59` and `01-Mar-2027 23:59:59`; null for anything else. */
function readTime(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:\d{2})?$/.exec(text);
  const worded = /^(\d{2})-([A-Za-z]{3})-(\d{4})(?: (\d{2}:\d{2}:\d{2}))?(?: (UTC))?$/.exec(text);
  const month = worded ? MONTHS.indexOf(worded[2]!.toLowerCase()) + 1 : 0;
  const [day, hour, zone] = iso
    ? [iso[1], iso[2], iso[3]]
    : worded && month > 0
      ? [`${worded[3]}-${String(month).padStart(2, '0')}-${worded[1]}`, worded[4], worded[5]]
      : [];
  if (day === undefined) return null;
  const time = new Date(`${day}T${hour ?? '00:00:00'}${zone === undefined ? WIB : zone === 'UTC' ? 'Z' : zone}`);
  return Number.isNaN(time.getTime()) ? null : time;
}
