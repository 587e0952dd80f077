import { LINES_MAX, type PublicRecord, TEXT_MAX } from './public-record';
import { isRecord, records, strings } from './read-json';

/** Words of RDAP that EPP spells otherwise than by leaving out their blanks (RFC 8056, section 2). */
const SPELT_OTHERWISE: Readonly<Record<string, string>> = { active: 'ok' };
const WORDS = /^(?:add|auto renew|client|inactive|pending|redemption|renew|server|transfer)\b/;

/** Reads what an RDAP server says of a domain (RFC 9083, section 5.3), however oddly it is put; undefined when it says nothing of that name. */
export function readRdap(answer: unknown, name: string): PublicRecord | undefined {
  if (!isRecord(answer) || answer['objectClassName'] !== 'domain') return undefined;
  if (typeof answer['ldhName'] === 'string' && answer['ldhName'].toLowerCase().replace(/\.$/, '') !== name) return undefined;
  const events = new Map(records(answer['events']).map((event) => [event['eventAction'], readTime(event['eventDate'])]));
  const secure = answer['secureDNS'];
  const signed = isRecord(secure) ? secure['delegationSigned'] : undefined;
  return {
    source: 'rdap',
    registrar: registrarOf(answer),
    statuses: strings(answer['status']).slice(0, LINES_MAX).map(eppStatus),
    registeredAt: events.get('registration') ?? null,
    changedAt: events.get('last changed') ?? null,
    expiresAt: events.get('expiration') ?? null,
    nameServers: records(answer['nameservers'])
      .flatMap(({ ldhName }) => (typeof ldhName === 'string' ? [short(ldhName.toLowerCase().replace(/\.$/, ''))] : []))
      .slice(0, LINES_MAX),
    isSigned: typeof signed === 'boolean' ? signed : null,
  };
}

/** `client transfer prohibited` is `clientTransferProhibited`. */
function eppStatus(status: string): string {
  const words = status.trim().toLowerCase();
  const otherwise = SPELT_OTHERWISE[words];
  if (otherwise) return otherwise;
  return WORDS.test(words) ? short(words.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase())) : short(status.trim());
}

/** The name on the card of whoever has the role registrar; its handle where the card has none. */
function registrarOf(answer: Record<string, unknown>): string | null {
  const entity = records(answer['entities']).find(({ roles }) => strings(roles).includes('registrar'));
  if (!entity) return null;
  const [, card] = Array.isArray(entity['vcardArray']) ? (entity['vcardArray'] as unknown[]) : [];
  const named = (Array.isArray(card) ? (card as unknown[]) : []).find(
    (property): property is unknown[] => Array.isArray(property) && property[0] === 'fn',
  );
  const text = named?.[3] ?? entity['handle'];
  return typeof text === 'string' && text.trim() !== '' ? short(text.trim()) : null;
}

function readTime(value: unknown): Date | null {
  const time = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(time.getTime()) ? null : time;
}

const short = (text: string): string => text.slice(0, TEXT_MAX);
