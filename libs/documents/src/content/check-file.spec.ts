import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { DocumentRefused, FILE_MAX } from '../document';
import { CheckFile } from './check-file';
import { PdfPages } from './pdf-pages';
import { Pictures } from './pictures';

const check = new CheckFile(new Pictures(), new PdfPages());
const canvas = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#a33' } });
const pdf = (body = '1 0 obj << /Type /Catalog >> endobj') =>
  Buffer.from(`%PDF-1.7\n${body}\nxref\n0 1\ntrailer << /Size 1 >>\nstartxref\n52\n%%EOF\n`, 'latin1');
const reasonOf = async (file: Buffer): Promise<unknown> => {
  const refusal: unknown = await check.run(file).catch((error: unknown) => error);
  return refusal instanceof DocumentRefused ? refusal.facts['reason'] : refusal;
};

/** Objects as a PDF packs them. */
const packed = (objects: string | Buffer, type = '/Type /ObjStm', filter = '/Filter /FlateDecode') =>
  `1 0 obj << ${type} /N 1 /First 4 ${filter} >> stream\n${deflateSync(objects).toString('latin1')}\nendstream endobj`;

/** A PDF whose end is the comment of an archive. */
function archiveWithin(file: Buffer): Buffer {
  const [head, tail] = [file.subarray(0, 9), file.subarray(9)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(tail.length, 20);
  return Buffer.concat([head, end, tail]);
}

/** A PNG of that size whose every row is the same. */
function pngSaying(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width / 8 + 1) * 1_000);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Does a picture's data have the entry of a place (0x8825, EXIF 2.32, 4.6.3)? */
const hasPlace = (exif: Buffer | undefined): boolean =>
  exif !== undefined && (exif.includes(Buffer.from([0x88, 0x25])) || exif.includes(Buffer.from([0x25, 0x88])));

describe('a picture', () => {
  it.each([
    ['JPEG', () => canvas().jpeg().toBuffer(), 'image/jpeg'],
    ['PNG', () => canvas().png().toBuffer(), 'image/webp'],
    ['WebP', () => canvas().webp().toBuffer(), 'image/webp'],
  ])('in %s is drawn anew', async (_, make, mediaType) => {
    const kept = await check.run(await make());
    expect(kept.mediaType).toBe(mediaType);
    expect(await sharp(kept.bytes).metadata()).toMatchObject({ width: 60, height: 40 });
  });

  it('loses place, camera and comments, and stands upright without them', async () => {
    const turned = await canvas()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: 'rumah Budi, Jalan Contoh 12' } })
      .jpeg()
      .toBuffer();
    expect(turned.toString('latin1')).toContain('rumah Budi');
    const { bytes } = await check.run(turned);
    const { width, height, exif } = await sharp(bytes).metadata();
    expect([width, height, exif]).toEqual([40, 60, undefined]);
    expect(bytes.toString('latin1')).not.toContain('rumah Budi');
  });

  it('that is a program as well, keeps the picture only', async () => {
    const tail = '<?php system($_GET["c"]); ?><script>alert(1)</script>';
    const { bytes } = await check.run(Buffer.concat([await canvas().jpeg().toBuffer(), Buffer.from(tail)]));
    expect(bytes.toString('latin1')).not.toMatch(/php|script/);
  });

  it('that was cut off is refused', async () => {
    const whole = await canvas(400, 400).jpeg().toBuffer();
    expect(await reasonOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
    expect(await reasonOf(Buffer.from('\xff\xd8\xffnot a picture', 'latin1'))).toBe('damaged');
  });

  it('that would fill the memory is refused by its size in pixels, however small the file', async () => {
    const bomb = await canvas(8_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(FILE_MAX);
    expect(await reasonOf(bomb)).toBe('too-many-pixels');
  });

  it('of 900 million pixels in two megabytes is refused before it is unpacked', async () => {
    expect(await reasonOf(pngSaying(30_000, 30_000))).toBe('too-many-pixels');
  });

  it('says nothing any more about where it was taken', async () => {
    const taken = await canvas()
      .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 49/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(hasPlace((await sharp(taken).metadata()).exif)).toBe(true);
    expect(hasPlace((await sharp((await check.run(taken)).bytes).metadata()).exif)).toBe(false);
  });

  it('loses a web page in its comment, and an archive behind it', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
    const jpeg = await canvas().jpeg().toBuffer();
    const both = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from('PK\x03\x04payload')]);
    expect((await check.run(both)).bytes.toString('latin1')).not.toMatch(/script|payload/);
  });

  it('that moves is refused', async () => {
    const frames = await sharp([await canvas().png().toBuffer(), await canvas().negate().png().toBuffer()], { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(await reasonOf(frames)).toBe('animated');
  });
});

describe('a PDF', () => {
  it('is kept byte for byte', async () => {
    expect(await check.run(pdf())).toEqual({ mediaType: 'application/pdf', bytes: pdf() });
  });

  it.each([
    ['without its end', pdf().subarray(0, 40), 'damaged'],
    ['with a web page behind it', Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]), 'damaged'],
    ['with a password', pdf('trailer << /Encrypt 5 0 R >>'), 'encrypted'],
    ['with a file inside', pdf('<< /Type /EmbeddedFile >>'), 'active-content'],
    ['that starts something', pdf('<< /S /Launch /F (calc.exe) >>'), 'active-content'],
    ['with a program behind a disguise', pdf('<< /S /Java#53cript >>'), 'active-content'],
    ['with a program in its packed parts', pdf(packed('<< /S /JavaScript /JS (app.alert(1)) >>')), 'active-content'],
    ['with a disguise in its packed parts', pdf(packed('<< /S /L#61unch >>', '/Type /Obj#53tm')), 'active-content'],
    ['with packed parts that say less about themselves', pdf(packed('<< /S /Launch >>', '/X << >>')), 'active-content'],
    ['with parts packed twice', pdf(packed('<< >>', '/Type /ObjStm', '/Filter [/ASCIIHexDecode /FlateDecode]')), 'hidden-parts'],
    ['with parts that do not unpack', pdf('<< /Type /ObjStm /First 4 /Filter /FlateDecode >> stream\nxyz\nendstream'), 'hidden-parts'],
    ['with parts that would fill the memory', pdf(packed(Buffer.alloc(40_000_000))), 'hidden-parts'],
    ['with the pages of a book', pdf('<< /Type /Page >>\n'.repeat(61)), 'too-many-pages'],
    ['that is an archive as well', archiveWithin(pdf()), 'two-in-one'],
    ['with a program', pdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active-content'],
  ])('%s is refused', async (_, file, reason) => {
    expect(await reasonOf(file)).toBe(reason);
  });
});

it.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
  ['an SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['a GIF', 'GIF89a\x01\x00\x01\x00'],
  ['a PDF behind something else', `<html>${pdf().toString()}`],
  ['nothing', ''],
])('%s is no document', async (_, content) => {
  expect(await reasonOf(Buffer.from(content, 'latin1'))).toBe('unknown-type');
});

it.each([
  ['GIF', 'GIF89a'],
  ['BMP', 'BM\x3a\0\0\0'],
  ['TIFF', 'II*\0\x08\0'],
  ['TIFF', 'MM\0*\0\0'],
  ['HEIC', '\0\0\0\x18ftypheic\0\0'],
  ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['HTML', ' <!DOCTYPE html><p>'],
  ['ZIP', 'PK\x03\x04\x14'],
])('a %s is called by its name when it is refused', async (found, content) => {
  await expect(check.run(Buffer.from(content, 'latin1'))).rejects.toMatchObject({ facts: { reason: 'unknown-type', found } });
});

it('a film in the container that WebP uses is no picture', async () => {
  expect(await reasonOf(Buffer.from('XXXX\0\0\0\0WEBP', 'latin1'))).toBe('unknown-type');
});

it('more than five megabytes are refused unread', async () => {
  expect(await reasonOf(Buffer.alloc(FILE_MAX + 1))).toBe('too-large');
});
