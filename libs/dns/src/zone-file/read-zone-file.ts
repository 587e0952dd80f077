import { RECORD_TYPES, type RecordType, TTL_DEFAULT, TTL_MAX, TTL_MIN, type TypedRecord } from '../records/record';
import { type Line, linesOf } from './lines-of';
import { ZoneFileUnreadable } from './zone-file-unreadable';

/** Largest zone file read, in characters. */
export const ZONE_FILE_MAX = 256 * 1024;

/** A line of a zone file that is not taken over, and why. */
export interface LeftOutLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'soa' | 'own-name-servers' | 'type-not-kept' | 'outside-the-zone';
}

/** What a zone file holds. */
export interface ZoneFile {
  readonly records: readonly TypedRecord[];
  /** The line of each record, in their order. */
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOutLine[];
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** Where a reader of a zone file stands: names without a final dot are below the origin, and a line may leave out what the last one said. */
interface Place {
  origin: string;
  ttl: number;
  owner: string;
}

/**
 * Reads a zone file (RFC 1035, section 5; RFC 2308, section 4) for a zone. Other files are never read along.
 * @throws ZoneFileUnreadable naming the line
 */
export function readZoneFile(text: string, zone: string): ZoneFile {
  const place: Place = { origin: `${zone}.`, ttl: TTL_DEFAULT, owner: `${zone}.` };
  const found: { readonly record: TypedRecord; readonly line: number }[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const line of linesOf(text)) {
    if (readDirective(line, place)) continue;
    const { owner, ttl, type, content } = readRecordLine(line, place);
    place.owner = owner;
    const reason = reasonToLeaveOut(type, owner, zone);
    if (reason)
      leftOut.push({
        line: line.number,
        text: line.words
          .map(({ text: word }) => word)
          .join(' ')
          .slice(0, 200),
        reason,
      });
    else
      found.push({
        record: { host: owner === `${zone}.` ? '@' : owner.slice(0, -zone.length - 2), type: type as RecordType, ttl, value: content },
        line: line.number,
      });
  }
  return { records: found.map(({ record }) => record), lines: found.map(({ line }) => line), leftOut };
}

function reasonToLeaveOut(type: string, owner: string, zone: string): LeftOutLine['reason'] | undefined {
  if (type === 'SOA') return 'soa';
  if (owner !== `${zone}.` && !owner.endsWith(`.${zone}.`)) return 'outside-the-zone';
  if (type === 'NS' && owner === `${zone}.`) return 'own-name-servers';
  return (RECORD_TYPES as readonly string[]).includes(type) ? undefined : 'type-not-kept';
}

function readDirective({ number, words }: Line, place: Place): boolean {
  const [first, value] = words;
  switch (first?.text.toUpperCase()) {
    case '$ORIGIN':
      if (!value) throw new ZoneFileUnreadable(number, '$ORIGIN names nothing');
      place.origin = whole(value.text, place.origin);
      return true;
    case '$TTL':
      place.ttl = readTtl(value?.text) ?? refuseTtl(number);
      return true;
    case '$INCLUDE':
    case '$GENERATE':
      throw new ZoneFileUnreadable(number, `${first!.text} is not taken: write its records into the file itself`);
    default:
      return false;
  }
}

/** `[owner] [ttl] [class] type content`, with ttl and class in any order. */
function readRecordLine({ number, words, isIndented }: Line, place: Place) {
  const rest = [...words];
  const owner = isIndented ? place.owner : whole(rest.shift()!.text, place.origin);
  let ttl: number | undefined;
  for (let word = rest[0]; word && !word.isQuoted; word = rest[0]) {
    const read = ttl === undefined ? readTtl(word.text) : undefined;
    if (read !== undefined) ttl = read;
    else if (/^(?:CH|HS|CS)$/i.test(word.text)) throw new ZoneFileUnreadable(number, 'only the class IN is known');
    else if (!/^IN$/i.test(word.text)) break;
    rest.shift();
  }
  const type = rest.shift()?.text.toUpperCase();
  if (type === undefined || !/^[A-Z][A-Z0-9-]*$/.test(type)) throw new ZoneFileUnreadable(number, 'there is no record type');
  if (rest.length === 0) throw new ZoneFileUnreadable(number, `a ${type} record needs a value`);
  return { owner, type, ttl: Math.min(Math.max(ttl ?? place.ttl, TTL_MIN), TTL_MAX), content: contentIn(type, rest, place.origin) };
}

/** The value in the words of people: names are whole, strings of a text are one. */
function contentIn(type: string, words: Line['words'], origin: string): string {
  const texts = words.map(({ text }) => text);
  if (type === 'TXT') return texts.join('');
  if (type === 'CAA') return [...texts.slice(0, 2), `"${texts.slice(2).join(' ')}"`].join(' ');
  const isNamed = type === 'CNAME' || type === 'NS' || type === 'MX' || type === 'SRV';
  return isNamed ? [...texts.slice(0, -1), whole(texts.at(-1)!, origin)].join(' ') : texts.join(' ');
}

function whole(name: string, origin: string): string {
  const lower = name.toLowerCase();
  if (lower === '@') return origin;
  if (lower.endsWith('.')) return lower;
  return origin === '.' ? `${lower}.` : `${lower}.${origin}`;
}

/** Only the last number may be without a unit: digits that could be read in two ways would be read in all ways, for hours. */
const TTL = /^(?=\d)(?:\d{1,9}[smhdw])*(?:\d{1,9})?$/i;

/** `3600`, `1h`, `1d12h`: seconds. */
function readTtl(text: string | undefined): number | undefined {
  if (text === undefined || !TTL.test(text)) return undefined;
  const parts = [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit!] ?? 1), 0);
}

function refuseTtl(line: number): never {
  throw new ZoneFileUnreadable(line, '$TTL needs a number of seconds');
}
