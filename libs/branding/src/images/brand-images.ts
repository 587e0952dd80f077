import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type BrandImage, BrandImageNotFound, type ImageKind, type WholeBrandImage, fileOf } from './brand-image';
import { brandImageTable } from './brand-image.table';

/** Where pictures of brands are kept. */
@Injectable()
export class BrandImages {
  /** Those of one brand, without what is in them. */
  of(from: Tx | Reads, nodeId: number): Promise<BrandImage[]> {
    const select = { nodeId: true, kind: true, hash: true, width: true, height: true } as const;
    return from.manager.find(brandImageTable, { where: { nodeId }, select });
  }

  /** The picture of that kind; null where a brand has none. */
  find(from: Tx | Reads, nodeId: number, kind: ImageKind): Promise<WholeBrandImage | null> {
    return from.manager.findOneBy(brandImageTable, { nodeId, kind });
  }

  /** The picture that a file's name means, of this brand. @throws BrandImageNotFound */
  async byFile(from: Tx | Reads, nodeId: number, file: string): Promise<WholeBrandImage> {
    const meant = (await this.of(from, nodeId)).find((image) => fileOf(image) === file);
    const image = meant && (await this.find(from, nodeId, meant.kind));
    if (!image) throw new BrandImageNotFound();
    return image;
  }

  /** Takes the place of the one there was. */
  async put(tx: Tx, image: WholeBrandImage): Promise<void> {
    await tx.manager.upsert(brandImageTable, image, ['nodeId', 'kind']);
  }

  async remove(tx: Tx, nodeId: number, kind: ImageKind): Promise<void> {
    await tx.manager.delete(brandImageTable, { nodeId, kind });
  }
}
