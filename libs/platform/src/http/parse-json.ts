import { DomainError } from '#libs/kernel';

/** Deepest nesting of a body: deeper ones are made to exhaust somebody's stack. */
const DEPTH_MAX = 32;
/** Half of a character written as an escape (`\ud800`): JSON allows it, no database or registry does (RFC 7493, 2.1). */
const HALF_CHARACTER = /\p{Cs}/u;

export class MalformedJson extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'malformed-json';
}

/**
 * Reads JSON in UTF-8. A member that is null counts as left out: many clients write what they do not have that way.
 * @throws MalformedJson also for what no honest client sends
 */
export function parseJson(bytes: Uint8Array): unknown {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new MalformedJson('The body is not JSON in UTF-8.');
  }
  return read(body, DEPTH_MAX);
}

function read(value: unknown, levels: number): unknown {
  if (typeof value === 'string' && HALF_CHARACTER.test(value)) throw new MalformedJson('The body holds half of a character.');
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) throw new MalformedJson(`The body is nested deeper than ${DEPTH_MAX} levels.`);
  if (Array.isArray(value)) return value.map((entry) => read(entry, levels - 1));
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [fieldName(name), read(member, levels - 1)]));
}

/** Names that every object has (`__proto__`, `constructor`) would be passed over later instead of being refused. */
function fieldName(name: string): string {
  if (name in Object.prototype) throw new MalformedJson(`The body has a field ${name}, which nothing can have.`);
  return name;
}
