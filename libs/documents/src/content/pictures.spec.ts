import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { Pictures } from './pictures';

const pictures = new Pictures();
const box = { width: 440, height: 128 };
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 4), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();

describe('a picture that is made to fit', () => {
  it('is PNG, keeps its shape and what shines through it, and is never drawn larger than it was', async () => {
    const wide = await sharp({ create: { width: 2_000, height: 100, channels: 4, background: { r: 122, g: 31, b: 78, alpha: 0 } } })
      .png()
      .toBuffer();
    const fitted = await pictures.fit(wide, 'png', box);
    expect([fitted.width, fitted.height]).toEqual([440, 22]);
    expect(await sharp(fitted.bytes).metadata()).toMatchObject({ format: 'png', width: 440, hasAlpha: true });
    const small = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#7a1f4e' } })
      .jpeg()
      .toBuffer();
    expect(await pictures.fit(small, 'jpeg', box)).toMatchObject({ width: 20, height: 10 });
  });

  it('has no more bytes than pixels and a palette, however wild it is', async () => {
    const { bytes } = await pictures.fit(await noise(880, 256), 'png', box);
    expect(bytes.length).toBeLessThan(65_535);
  });

  it('loses what was written beside it', async () => {
    const told = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#7a1f4e' } })
      .withExif({ IFD0: { Copyright: 'rumah Budi' } })
      .webp()
      .toBuffer();
    expect((await pictures.fit(told, 'webp', box)).bytes.toString('latin1')).not.toContain('rumah');
  });

  it('that is no picture is refused', async () => {
    const broken = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('nothing')]);
    await expect(pictures.fit(broken, 'png', box)).rejects.toMatchObject({ code: 'document-refused' });
  });
});
