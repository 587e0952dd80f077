import { createHash, createPublicKey, verify } from 'node:crypto';

/** `relaxed` for headers (RFC 6376, 3.4.2). */
const relaxed = (header: string): string => {
  const [, name = '', value = ''] = /^([^:]+):([^]*)$/.exec(header) ?? [];
  return `${name.trim().toLowerCase()}:${value
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;
};

/** `relaxed` for bodies (3.4.4). */
const relaxedBody = (body: string): string =>
  `${body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(?:\r\n)+$/, '')}\r\n`;

/** Whether the signature of a mail is right, as its receiver finds out with the key from the DNS (base64); with what it was signed for. */
export function dkimVerdict(
  mail: string,
  publicKey: string,
): { readonly isRight: boolean; readonly domain?: string; readonly selector?: string } {
  const end = mail.indexOf('\r\n\r\n');
  const [head, body] = [mail.slice(0, end), mail.slice(end + 4)];
  const headers = head.split(/\r\n(?![ \t])/);
  const signed = headers.find((each) => /^dkim-signature:/i.test(each));
  if (!signed) return { isRight: false };
  const tags = new Map(
    relaxed(signed)
      .slice('dkim-signature:'.length)
      .split(';')
      .map((tag) => [tag.split('=')[0]!.trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s/g, '')] as const),
  );
  const named = (tags.get('h') ?? '')
    .split(':')
    .flatMap((name) => headers.findLast((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? []);
  const unsigned = relaxed(signed).replace(/(;\s*b=)[^;]*/, '$1');
  const text = [...named.map(relaxed), unsigned].join('\r\n');
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const isBodyRight = createHash('sha256').update(relaxedBody(body)).digest('base64') === tags.get('bh');
  const isRight = isBodyRight && verify('sha256', Buffer.from(text), key, Buffer.from(tags.get('b') ?? '', 'base64'));
  return { isRight, domain: tags.get('d')!, selector: tags.get('s')! };
}
