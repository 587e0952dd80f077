import type { Mail } from './mail';
import { decodeBody, decodeWords } from './transfer-encoding';

/** Parts within parts, at most. */
const DEPTH_MAX = 5;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function readPart(raw: string): Part {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end ? raw.slice(0, end.index) : raw;
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: end ? raw.slice(end.index + end[0].length) : '' };
}

/** The first text of each type, wherever it stands. */
function textsOf({ headers, body }: Part, depth = 0): { plain?: string; html?: string } {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /^multipart\/.*\bboundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined && depth < DEPTH_MAX) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return Object.assign({}, ...parts.map((part) => textsOf(readPart(part.replace(/^\r?\n/, '')), depth + 1)).reverse()) as ReturnType<
      typeof textsOf
    >;
  }
  const text = decodeBody(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase());
  if (/^text\/html/i.test(type)) return { html: text };
  return /^text\/plain/i.test(type) ? { plain: text } : {};
}

/** Reads a mail (RFC 5322 and MIME) as the house writes it. What is not there is empty. */
export function parseMail(id: string, raw: Buffer): Mail {
  const mail = readPart(raw.toString('latin1'));
  const header = (name: string): string => decodeWords(mail.headers.get(name) ?? '');
  const date = new Date(header('date'));
  const { plain = '', html = '' } = textsOf(mail);
  return {
    id,
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    date: Number.isNaN(date.getTime()) ? null : date,
    text: plain.replaceAll('\r\n', '\n').trim(),
    html,
  };
}
