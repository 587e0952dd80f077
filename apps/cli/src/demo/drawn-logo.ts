import sharp from 'sharp';

/** Red, green, blue, and how much of it is there, 0 to 255 each. */
export type Pixel = readonly [number, number, number, number];

export const CLEAR: Pixel = [0, 0, 0, 0];

/** What stands at a place of a picture, both from 0 to 1. */
export type Drawing = (x: number, y: number) => Pixel;

/** A drawing as PNG. The demo brings no files of its own. */
export function drawnLogo(width: number, height: number, drawing: Drawing): Promise<Buffer> {
  const places = Array.from({ length: width * height }, (_, at) => drawing((at % width) / width, Math.floor(at / width) / height));
  return sharp(Buffer.from(places.flat()), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

const isIn = (x: number, y: number, centreX: number, centreY: number, radius: number): boolean =>
  (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2;

/** A sun that goes down behind lines of water. */
export const sunset: Drawing = (x, y) => {
  if (y < 0.6) return isIn(x, y, 0.5, 0.6, 0.4) ? [240, 120, 60, 255] : CLEAR;
  const isLine = Math.floor((y - 0.6) / 0.08) % 2 === 1;
  return isLine && Math.abs(x - 0.5) < 0.5 - (y - 0.6) ? [122, 31, 78, 255] : CLEAR;
};

/** A cup with its handle. */
export const cup: Drawing = (x, y) => {
  const isBowl = y > 0.3 && y < 0.85 && Math.abs(x - 0.42) < 0.32 - Math.max(0, y - 0.55) * 0.6;
  const isHandle = isIn(x, y, 0.76, 0.5, 0.18) && !isIn(x, y, 0.76, 0.5, 0.1);
  const isSteam = y < 0.22 && y > 0.05 && Math.abs(x - 0.42 - 0.04 * Math.sin(y * 40)) < 0.03;
  if (isBowl || isHandle) return [90, 52, 24, 255];
  return isSteam ? [160, 140, 120, 255] : CLEAR;
};
