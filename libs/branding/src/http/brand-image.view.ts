import { ApiProperty } from '@nestjs/swagger';
import { type BrandImage, type ImageKind, fileOf } from '../images/brand-image';

/** Where a picture of a brand is found. */
export class BrandImageView {
  @ApiProperty({
    example: '/v1/brand/files/9b74c9897bac770ffc029102a200c5de.png',
    description: 'On the brand’s own hosts; for ever the same.',
  })
  readonly url!: string;

  @ApiProperty({ type: 'integer', description: 'Pixels.' })
  readonly width!: number;

  @ApiProperty({ type: 'integer' })
  readonly height!: number;
}

/** The pictures of a brand; null for those that it has not. */
export class BrandImagesView {
  @ApiProperty({ nullable: true, description: 'For light grounds.' })
  readonly logoLight!: BrandImageView | null;

  @ApiProperty({ nullable: true, description: 'For dark grounds.' })
  readonly logoDark!: BrandImageView | null;

  @ApiProperty({ nullable: true })
  readonly favicon!: BrandImageView | null;
}

export function viewBrandImages(images: readonly BrandImage[]): BrandImagesView {
  const view = (kind: ImageKind): BrandImageView | null => {
    const image = images.find((each) => each.kind === kind);
    return image ? { url: `/v1/brand/files/${fileOf(image)}`, width: image.width, height: image.height } : null;
  };
  return { logoLight: view('logo-light'), logoDark: view('logo-dark'), favicon: view('favicon') };
}
