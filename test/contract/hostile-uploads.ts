import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { canary } from '../authorisation/canaries';

/** One body as it goes over the wire. */
export interface HostileUpload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** It may be taken for what it is: only its name is a trick, or what hangs behind it. */
  readonly isHarmless?: true;
}

/** What an upload route takes when nobody means harm. */
export interface GoodUpload {
  readonly fields: Readonly<Record<string, string>>;
  /** The name of the field that holds the file. */
  readonly file: string;
  readonly content: Buffer;
}

/** Stands in every file name: whoever says it again has believed a stranger's word. */
export const MARK = canary(0, 'upload');
const BOUNDARY = 'pohon-boundary-0123456789';
const CRLF = '\r\n';

const part = (headers: string, content: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}${CRLF}${headers}${CRLF}${CRLF}`), Buffer.from(content), Buffer.from(CRLF)]);
const field = (name: string, value: string): Buffer => part(`Content-Disposition: form-data; name="${name}"`, value);
const attached = (name: string, content: string | Buffer, filename = `${MARK}.pdf`, type = 'application/pdf'): Buffer =>
  part(`Content-Disposition: form-data; name="${name}"; filename="${filename}"${CRLF}Content-Type: ${type}`, content);
const END = Buffer.from(`--${BOUNDARY}--${CRLF}`);
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;

const form = (name: string, parts: readonly Buffer[], more: Partial<HostileUpload> = {}): HostileUpload => ({
  name,
  contentType: FORM,
  bytes: Buffer.concat([...parts, END]),
  ...more,
});

/** Everything that a stranger may try on one upload route. */
export async function hostileUploads(good: GoodUpload): Promise<HostileUpload[]> {
  const fields = Object.entries(good.fields).map(([name, value]) => field(name, value));
  return [...wrongForms(good, fields), ...wrongNames(good, fields), ...(await wrongContents(good, fields)), ...brokenForms(good, fields)];
}

function wrongForms({ file, content }: GoodUpload, fields: readonly Buffer[]): HostileUpload[] {
  const names = ['files', `${file}[]`, `${file}[0]`, '__proto__', 'constructor', '', 'x'.repeat(10_000)];
  return [
    ...names.map((name) => form(`the file under the name ${name.slice(0, 20)}`, [...fields, attached(name, content)])),
    form('two files', [...fields, attached(file, content), attached(file, content)]),
    form('a second file under another name', [...fields, attached(file, content), attached('other', content)]),
    form('the file as a text', [...fields, field(file, content.toString('latin1'))]),
    form('no file', fields),
    form('a field nobody knows', [...fields, field('nodeId', '1'), attached(file, content)]),
    form('a field that is a prototype', [field('__proto__[kind]', 'KTP'), attached(file, content)]),
    form('a field of a megabyte', [field('kind', 'K'.repeat(1_000_000)), attached(file, content)]),
    ...(fields.length === 0
      ? []
      : [form('no field', [attached(file, content)]), form('each field twice', [...fields, ...fields, attached(file, content)])]),
    form('a thousand parts', [...Array.from({ length: 1_000 }, (_, i) => field(`f${i}`, '1')), attached(file, content)]),
    form('a thousand headers', [
      ...fields,
      part(`Content-Disposition: form-data; name="${file}"; filename="a"${CRLF}X: 1`.repeat(1_000), content),
    ]),
  ];
}

function wrongNames({ file, content }: GoodUpload, fields: readonly Buffer[]): HostileUpload[] {
  const names = [
    `../../../../tmp/${MARK}`,
    `..\\\\..\\\\${MARK}.exe`,
    `/etc/${MARK}`,
    `C:\\\\${MARK}`,
    `${MARK}\0.png`,
    `%2e%2e%2f${MARK}`,
    `${MARK}<script>alert(1)</script>.svg`,
    `${MARK}'; DROP TABLE document; --`,
    `${MARK}\u202Efdp.exe`,
    `${MARK}${'x'.repeat(10_000)}`,
    '',
    '.',
    '..',
  ];
  const named = (name: string, disposition: string): HostileUpload =>
    form(
      name,
      [...fields, part(`Content-Disposition: form-data; name="${file}"; ${disposition}${CRLF}Content-Type: application/pdf`, content)],
      {
        isHarmless: true,
      },
    );
  return [
    ...names.map((name) => named(`a file called ${JSON.stringify(name.slice(0, 40))}`, `filename="${name}"`)),
    named('a file name in another coding', `filename*=UTF-8''..%2f..%2f${MARK}%00.pdf`),
    named('two file names', `filename="${MARK}.pdf"; filename="../${MARK}.exe"`),
    named('a file name with a line break', `filename="${MARK}${CRLF} X-Evil: 1"`),
  ];
}

async function wrongContents({ file }: GoodUpload, fields: readonly Buffer[]): Promise<HostileUpload[]> {
  const canvas = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>';
  const zeros = Buffer.alloc(50_000_000);
  const sent = (name: string, content: string | Buffer, type: string) =>
    form(name, [...fields, attached(file, content, `${MARK}.png`, type)]);
  return [
    sent('nothing', '', 'image/png'),
    sent('a web page that says it is a picture', '<!doctype html><script>alert(1)</script>', 'image/png'),
    sent('a program that says it is a PDF', '<?php system($_GET["c"]); ?>', 'application/pdf'),
    sent('a program for Windows', Buffer.from('MZ\x90\0\x03', 'latin1'), 'image/jpeg'),
    sent('an SVG', svg, 'image/svg+xml'),
    sent('an SVG that says it is a picture', svg, 'image/png'),
    sent('an SVG with an entity', `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`, 'image/png'),
    sent('a GIF that is a program', 'GIF89a/*\x01*/=1;alert(1)//', 'image/gif'),
    sent('a picture of 48 million pixels', await canvas(8_000, 6_000).toBuffer(), 'image/png'),
    sent('a picture whose head promises more than there is', (await canvas(400, 400).toBuffer()).subarray(0, 60), 'image/png'),
    sent('fifty megabytes packed by gzip', gzipSync(zeros), 'application/gzip'),
    sent('fifty megabytes packed by deflate', deflateSync(zeros), 'application/zip'),
    sent('an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), 'application/pdf'),
    sent('a PDF that is an archive as well', '%PDF-1.7\nPK\x03\x04\n%%EOF\nPK\x05\x06', 'application/pdf'),
    sent('a PDF that is a web page as well', '%PDF-1.7\n<script>alert(1)</script>\n', 'application/pdf'),
    sent('a PDF with a program', '%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\nstartxref\n9\n%%EOF\n', 'application/pdf'),
    sent('six megabytes', Buffer.alloc(6_000_000, 'x'), 'application/pdf'),
  ];
}

function brokenForms({ file, content }: GoodUpload, fields: readonly Buffer[]): HostileUpload[] {
  const whole = Buffer.concat([...fields, attached(file, content), END]);
  const raw = (name: string, bytes: Buffer, contentType = FORM, headers: Record<string, string> = {}): HostileUpload => ({
    name,
    bytes,
    contentType,
    headers,
  });
  return [
    raw('an empty body', Buffer.alloc(0)),
    raw('a body that ends in the middle of the file', whole.subarray(0, whole.length - END.length - 10)),
    raw('a body without its last boundary', whole.subarray(0, whole.length - END.length)),
    raw('a last boundary that is cut', whole.subarray(0, whole.length - 6)),
    raw('another boundary than was said', whole, 'multipart/form-data; boundary=another'),
    raw('no boundary', whole, 'multipart/form-data'),
    raw('an empty boundary', whole, 'multipart/form-data; boundary='),
    raw('a boundary of a thousand characters', whole, `multipart/form-data; boundary=${'b'.repeat(1_000)}`),
    raw('a part without a name', Buffer.concat([part('Content-Disposition: form-data', 'x'), END])),
    raw('a part without headers', Buffer.concat([Buffer.from(`--${BOUNDARY}${CRLF}${CRLF}x${CRLF}`), END])),
    raw('headers that are none', Buffer.concat([Buffer.from(`--${BOUNDARY}${CRLF}: : :${CRLF}\0${CRLF}${CRLF}x${CRLF}`), END])),
    raw(
      'parts within parts',
      Buffer.concat([part(`Content-Disposition: form-data; name="${file}"${CRLF}Content-Type: multipart/mixed; boundary=in`, '--in'), END]),
    ),
    raw('a packed body', gzipSync(whole), FORM, { 'Content-Encoding': 'gzip' }),
    raw('JSON instead', Buffer.from('{"kind":"KTP","file":"x"}'), 'application/json'),
    raw('a form instead', Buffer.from('kind=KTP&file=x'), 'application/x-www-form-urlencoded'),
    raw('random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256))),
  ];
}
