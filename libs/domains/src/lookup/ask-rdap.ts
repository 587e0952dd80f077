import { SECOND } from '#libs/kernel';
import { type PublicAnswer, UNKNOWN } from './public-record';
import { readRdap } from './read-rdap';

const PATIENCE_MS = 8 * SECOND;
/** The longest answer read, in bytes. */
const ANSWER_MAX = 512 * 1024;

/**
 * Asks one RDAP server for a name (RFC 9082, section 3.1.3). That it is free is said by the status 404 and by nothing else. No redirect is
 * followed: it would lead to addresses that nobody has listed.
 */
export async function askRdap(base: string, name: string): Promise<PublicAnswer> {
  try {
    const answer = await fetch(new URL(`domain/${name}`, base), {
      headers: { accept: 'application/rdap+json, application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 404) return { kind: 'free' };
    if (answer.status !== 200) return UNKNOWN;
    const record = readRdap(JSON.parse(await readText(answer, ANSWER_MAX)), name);
    return record ? { kind: 'registered', record } : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** A document of JSON; @throws Error when it does not come whole, in time, and within so many bytes */
export async function fetchJson(url: string, bytesMax: number): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
  return JSON.parse(await readText(answer, bytesMax));
}

async function readText(answer: Response, bytesMax: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > bytesMax) throw new Error('its answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
