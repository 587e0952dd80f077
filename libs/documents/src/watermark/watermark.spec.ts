import sharp from 'sharp';
import { Pictures } from '../content/pictures';
import { watermarkLine } from './watermark';

const ratna = { name: 'Ratna Wulandari', purpose: 'review', at: new Date('2026-11-22T16:05:00Z') };

it('the line says who looks, what for and when', () => {
  expect(watermarkLine(ratna)).toContain(' Ratna Wulandari · review · 2026-11-22 16:05 UTC ');
});

it('a name is a text, whatever it is, and not longer than a line', () => {
  const line = watermarkLine({ ...ratna, name: `</span><b>\u202E&"\0\n${'x'.repeat(200)}` });
  expect(line).toMatch(/^<span [^<]+> &lt;\/span&gt;&lt;b&gt; &amp;&quot; x{40,50} · review/);
});

it.each([
  ['image/jpeg', 1_600, '#ffffff'],
  ['image/jpeg', 1_600, '#101010'],
  ['image/webp', 300, '#ffffff'],
  ['image/webp', 20, '#ffffff'],
] as const)('a picture in %s, %i pixels wide, %s, has it all over', async (mediaType, width, background) => {
  const canvas = sharp({ create: { width, height: Math.round(width * 0.63), channels: 3, background } });
  const bytes = await (mediaType === 'image/jpeg' ? canvas.jpeg() : canvas.webp()).toBuffer();
  const marked = await new Pictures().mark({ mediaType, bytes }, ratna);
  const { width: wide, height: high, format } = await sharp(marked.bytes).metadata();
  expect([marked.mediaType, wide, high]).toEqual([mediaType, width, Math.round(width * 0.63)]);
  expect(`image/${format}`).toBe(mediaType);
  if (width < 300) return;
  // Each quarter of it has changed somewhere.
  const [half, across] = [Math.floor(wide / 2), Math.floor(high / 2)];
  for (const [left, top] of [
    [0, 0],
    [half, 0],
    [0, across],
    [half, across],
  ] as const) {
    const { channels } = await sharp(await sharp(marked.bytes).extract({ left, top, width: half, height: across }).toBuffer()).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(2);
  }
});
