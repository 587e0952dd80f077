import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { DocumentRefused, type MediaType } from '../document';
import { drawWatermark } from '../watermark/draw-watermark';
import type { Onlooker } from '../watermark/watermark';
import type { FileType } from './sniff';

const PIXELS_MAX = 40_000_000;
const QUALITY = 90;

// The library reads many formats, SVG with its links among them; here it knows these three and no other.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** A picture as it is kept. */
export interface Picture {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

/** How many pixels a picture has at most. */
export interface PictureBox {
  readonly width: number;
  readonly height: number;
}

/** A picture that fits. */
export interface FittedPicture extends PictureBox {
  readonly bytes: Buffer;
}

/** An animated PNG says so in a chunk before its first picture. */
const isAnimatedPng = (file: Buffer): boolean => file.subarray(0, Math.max(0, file.indexOf('IDAT'))).includes('acTL');

/** Draws pictures anew, one at a time: a large one takes a hundred megabytes of memory while it is being read. */
@Injectable()
export class Pictures {
  private queue: Promise<unknown> = Promise.resolve();

  /** The same picture, upright, without place, camera, comments, and whatever hung behind it. @throws DocumentRefused */
  redraw(file: Buffer, type: Exclude<FileType, 'pdf'>): Promise<Picture> {
    return this.next(() => draw(file, type));
  }

  /** The same picture as PNG with a palette, no larger than that many pixels; nothing else of the file. @throws DocumentRefused */
  fit(file: Buffer, type: Exclude<FileType, 'pdf'>, box: PictureBox): Promise<FittedPicture> {
    return this.next(() => drawFitted(file, type, box));
  }

  /** The same picture with who looks at it written all over it. */
  mark({ bytes, mediaType }: Picture, onlooker: Onlooker): Promise<Picture> {
    if (mediaType === 'application/pdf') throw new TypeError('a PDF is no picture');
    return this.next(async () => ({ mediaType, bytes: await drawWatermark(bytes, mediaType, onlooker) }));
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

async function draw(file: Buffer, type: Exclude<FileType, 'pdf'>): Promise<Picture> {
  const upright = await opened(file, type);
  const drawn = type === 'jpeg' ? upright.jpeg({ quality: QUALITY }) : upright.webp({ quality: QUALITY });
  return { mediaType: type === 'jpeg' ? 'image/jpeg' : 'image/webp', bytes: await drawn.toBuffer().catch(damaged) };
}

async function drawFitted(file: Buffer, type: Exclude<FileType, 'pdf'>, box: PictureBox): Promise<FittedPicture> {
  const fitted = (await opened(file, type)).resize({ ...box, fit: 'inside', withoutEnlargement: true });
  const drawn = fitted.png({ palette: true, compressionLevel: 9 });
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true }).catch(damaged);
  return { bytes: data, width: info.width, height: info.height };
}

/** Upright, when it is one picture that is not too large. */
async function opened(file: Buffer, type: Exclude<FileType, 'pdf'>): Promise<Sharp> {
  const picture = sharp(file, { failOn: 'error', limitInputPixels: PIXELS_MAX });
  const { width, height, pages = 1 } = await picture.metadata().catch(damaged);
  if (width * height > PIXELS_MAX) throw new DocumentRefused('too-many-pixels');
  if (pages > 1 || (type === 'png' && isAnimatedPng(file))) throw new DocumentRefused('animated');
  return picture.autoOrient();
}

function damaged(error: unknown): never {
  throw new DocumentRefused(/pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged');
}
