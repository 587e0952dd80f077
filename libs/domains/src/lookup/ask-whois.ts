import { connect } from 'node:net';
import { SECOND } from '#libs/kernel';
import { type PublicAnswer, UNKNOWN } from './public-record';
import { readWhois } from './read-whois';

const PATIENCE_MS = 8 * SECOND;
const PORT = 43;
/** The longest answer read, in bytes. */
const ANSWER_MAX = 64 * 1024;

/** Asks a WHOIS server for a name (RFC 3912). `server`: a host, with a port where it is not 43. */
export async function askWhois(server: string, name: string): Promise<PublicAnswer> {
  const text = await answerOf(server, `${name}\r\n`).catch(() => undefined);
  return text === undefined ? UNKNOWN : readWhois(text, name);
}

function answerOf(server: string, question: string): Promise<string> {
  const [host, port] = server.split(':');
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const socket = connect({ host: host!, port: Number(port ?? PORT) }, () => socket.write(question));
    // Of the whole conversation, not of a silence: who sends a byte now and then holds nobody up.
    const timer = setTimeout(() => socket.destroy(new Error('it takes too long')), PATIENCE_MS);
    socket.on('data', (part: Buffer) => {
      size += part.length;
      parts.push(part);
      if (size > ANSWER_MAX) socket.destroy(new Error('its answer is too long'));
    });
    socket.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => clearTimeout(timer));
  });
}
