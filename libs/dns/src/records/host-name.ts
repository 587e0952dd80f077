import { domainToASCII } from 'node:url';

const NAME_MAX = 253;
const LABEL_MAX = 63;
/** Labels of records may begin with an underscore, which those of names do not (RFC 8552). */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/**
 * Where a record stands, relative to its zone: `@`, `www`, `*.toko`; undefined when that cannot be. Letters of any script become A-labels.
 * Whoever types the zone's name along (`www.example.id`) means the same.
 */
export function readHost(typed: string, zone: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '@' || text === '') return '@';
  const whole = text.replace(/\.$/, '');
  if (whole === zone) return '@';
  const below = whole.endsWith(`.${zone}`) ? whole.slice(0, -zone.length - 1) : text.endsWith('.') ? undefined : whole;
  if (below === undefined) return undefined;
  const [first, ...rest] = below.split('.');
  const labels = [first === '*' ? first : asciiLabel(first!), ...rest.map(asciiLabel)];
  if (labels.some((label) => label === undefined)) return undefined;
  const host = labels.join('.');
  return `${host}.${zone}`.length > NAME_MAX ? undefined : host;
}

/**
 * A name that a record points at, with its final dot; undefined when it is none. A name of a single label stands below the zone, `@` is the zone
 * itself, and everything else is a whole name.
 */
export function readTarget(typed: string, zone: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === '@') return `${zone}.`;
  const labels = text.replace(/\.$/, '').split('.').map(asciiLabel);
  if (labels.some((label) => label === undefined)) return undefined;
  const name = labels.length === 1 && !text.endsWith('.') ? `${labels[0]}.${zone}` : labels.join('.');
  // Four numbers are an address that somebody took for a name.
  return name.length > NAME_MAX || /^\d+$/.test(name.split('.').at(-1)!) ? undefined : `${name}.`;
}

/** The name of a host of a zone, with its final dot. */
export const wholeName = (host: string, zone: string): string => (host === '@' ? `${zone}.` : `${host}.${zone}.`);

function asciiLabel(label: string): string | undefined {
  // What is plain already may hold underscores and stars, which names of domains may not.
  const ascii = /^[ -~]*$/.test(label) ? label : domainToASCII(label);
  return ascii.length <= LABEL_MAX && LABEL.test(ascii) ? ascii : undefined;
}
