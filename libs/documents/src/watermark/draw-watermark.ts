import sharp from 'sharp';
import { type Onlooker, watermarkLine } from './watermark';

/** The font that PDFs are written with comes along with its package: nothing depends on the machine's. */
const FONT = require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');
/** What is shown is at most this many pixels high or wide: enough to read the small print of a card. */
const PIXELS_MAX = 2_400;
const ANGLE = -30;
const QUALITY = 88;
/** A line's height as a part of the longer side, and the least that can be read. */
const PART = 0.017;
const POINTS_MIN = 9;
/** Room between two lines, in heights of one. */
const GAP = 4;
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** A picture as it is shown: who looks at it, why and when, in slanted lines from edge to edge. */
export async function drawWatermark(picture: Buffer, mediaType: 'image/jpeg' | 'image/webp', onlooker: Onlooker): Promise<Buffer> {
  const shown = sharp(picture).resize({ width: PIXELS_MAX, height: PIXELS_MAX, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await shown.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const input = await lines(info.width, info.height, onlooker);
  const marked = sharp(data).composite([{ input }]);
  return (mediaType === 'image/jpeg' ? marked.jpeg({ quality: QUALITY }) : marked.webp({ quality: QUALITY })).toBuffer();
}

/** Nothing but the lines, as large as the picture they are laid on. */
async function lines(width: number, height: number, onlooker: Onlooker): Promise<Buffer> {
  const points = Math.max(POINTS_MIN, Math.round(Math.max(width, height) * PART));
  const side = Math.ceil(Math.hypot(width, height));
  const text = { text: watermarkLine(onlooker), fontfile: FONT, font: `Roboto ${points}`, rgba: true, dpi: 72 };
  const line = await sharp({ text })
    .extend({ bottom: points * GAP, right: points, background: NOTHING })
    .png()
    .toBuffer();
  const tile = await sharp(line).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
  const canvas = sharp({ create: { width: side, height: side, channels: 4, background: NOTHING } });
  const straight = await canvas
    .composite([{ input: tile, tile: true }])
    .png({ compressionLevel: 1 })
    .toBuffer();
  const slanted = await sharp(straight).rotate(ANGLE, { background: NOTHING }).png({ compressionLevel: 1 }).toBuffer();
  const { width: wide, height: high } = await sharp(slanted).metadata();
  const cut = { left: Math.floor((wide - width) / 2), top: Math.floor((high - height) / 2), width, height };
  return sharp(slanted).extract(cut).png({ compressionLevel: 1 }).toBuffer();
}
