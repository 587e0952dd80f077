import sharp from 'sharp';
import { DocumentRefused, FILE_MAX } from '../document';
import { CheckFile } from './check-file';
import { Pictures } from './pictures';

const check = new CheckFile(new Pictures());
const canvas = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#a33' } });
const pdf = (body = '1 0 obj << /Type /Catalog >> endobj') =>
  Buffer.from(`%PDF-1.7\n${body}\nxref\n0 1\ntrailer << /Size 1 >>\nstartxref\n52\n%%EOF\n`);
const reasonOf = async (file: Buffer): Promise<unknown> => {
  const refusal: unknown = await check.run(file).catch((error: unknown) => error);
  return refusal instanceof DocumentRefused ? refusal.facts['reason'] : refusal;
};

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

it('more than five megabytes are refused unread', async () => {
  expect(await reasonOf(Buffer.alloc(FILE_MAX + 1))).toBe('too-large');
});
