/** The bytes behind `=C3=A9` and soft line ends (RFC 2045, 6.7). `text` holds one byte in each sign. */
export const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=[ \t]*\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** A body's text by its Content-Transfer-Encoding; the house writes UTF-8 only. */
export function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return (encoding === 'quoted-printable' ? fromQuotedPrintable(body) : Buffer.from(body, 'latin1')).toString('utf8');
}

/** `=?UTF-8?Q?...?=` in a header as text (RFC 2047); blanks between two of them do not count. */
export const decodeWords = (header: string): string =>
  header
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b' ? decodeBody(words, 'base64') : decodeBody(words.replaceAll('_', ' '), 'quoted-printable'),
    );
