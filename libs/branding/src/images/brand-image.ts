import { createHash } from 'node:crypto';
import { DomainError } from '#libs/kernel';

/** A logo for light grounds, one for dark grounds, and the sign that browsers show beside a page's title. */
export const IMAGE_KINDS = ['logo-light', 'logo-dark', 'favicon'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** The most pixels of each. A picture of so many pixels with a palette always fits into a row of the table. */
export const IMAGE_BOXES: Readonly<Record<ImageKind, { readonly width: number; readonly height: number }>> = {
  'logo-light': { width: 440, height: 128 },
  'logo-dark': { width: 440, height: 128 },
  favicon: { width: 180, height: 180 },
};

/** A picture of a brand: one of each kind, drawn anew by us. */
export interface BrandImage {
  readonly nodeId: number;
  readonly kind: ImageKind;
  /** What its address is made of: another picture has another address. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** With what is in it: PNG. */
export interface WholeBrandImage extends BrandImage {
  readonly content: Buffer;
}

/** What it is no picture for. */
export class BrandImageRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'brand-image-refused';

  constructor() {
    const message = 'Only JPEG, PNG and WebP pictures are taken.';
    super(message, { errors: [{ pointer: '/file', code: 'brand-image-refused', message }] });
  }
}

/** Also for a picture of another brand. */
export class BrandImageNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'brand-image-not-found';

  constructor() {
    super('There is no such picture here.');
  }
}

/** The name of a picture's content. */
export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** `<hash>.png`: what a browser asks for. */
export const fileOf = ({ hash }: Pick<BrandImage, 'hash'>): string => `${hash}.png`;
