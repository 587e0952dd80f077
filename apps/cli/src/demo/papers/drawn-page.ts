import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/** A line of words on a page: where its upper left corner is, in pixels, and how tall its letters are. */
export interface DrawnLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly isBold?: boolean;
}

/** A page that is about to be drawn. Colours are `#rrggbb`. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly lines: readonly DrawnLine[];
  /** Where a photograph would be. */
  readonly portrait?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

const MARK = 'CONTOH / SPECIMEN';
const QUALITY = 88;

/** The fonts that come with the PDFs: a machine without any of its own draws the same. */
function font(isBold = false): { fontfile: string; family: string } {
  const folder = join(dirname(createRequire(__filename).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  return isBold
    ? { fontfile: join(folder, 'Roboto-Medium.ttf'), family: 'Roboto Medium' }
    : { fontfile: join(folder, 'Roboto-Regular.ttf'), family: 'Roboto' };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function words({ text, size, isBold }: Pick<DrawnLine, 'text' | 'size' | 'isBold'>, colour: string, alpha = '100%') {
  const { fontfile, family } = font(isBold);
  const markup = `<span foreground="${colour}" alpha="${alpha}">${escaped(text)}</span>`;
  // At 72 dots an inch a point is a pixel.
  return { text: { text: markup, font: `${family} ${size}`, fontfile, dpi: 72, rgba: true } };
}

/** The page as a JPEG, with a mark all over it that says what it is: nobody's paper. */
export async function drawPage({ width, height, colour, lines, portrait }: DrawnPage): Promise<Buffer> {
  const written: OverlayOptions[] = lines.map((line) => ({ input: words(line, '#1b1b1b'), left: line.left, top: line.top }));
  const photo: OverlayOptions[] = [];
  if (portrait) {
    const { left, top } = portrait;
    photo.push({ input: { create: { width: portrait.width, height: portrait.height, channels: 3, background: '#c0504d' } }, left, top });
    photo.push({ input: words({ text: 'CONTOH', size: 26, isBold: true }, '#ffffff'), left: left + 40, top: top + portrait.height / 2 });
  }
  const page = sharp({ create: { width, height, channels: 3, background: colour } });
  const marked = { input: await mark(), tile: true };
  return page
    .composite([...photo, ...written, marked])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** One tile of the mark, aslant and pale enough to read what is below. */
async function mark(): Promise<Buffer> {
  const line = sharp(words({ text: MARK, size: 30, isBold: true }, '#b00020', '22%'));
  const aslant = sharp(await line.png().toBuffer()).rotate(-20, { background: '#00000000' });
  return aslant.extend({ top: 60, bottom: 60, left: 20, right: 20, background: '#00000000' }).png().toBuffer();
}
