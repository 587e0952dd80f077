import { Pictures, sniff } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BrandImageRefused, IMAGE_BOXES, type ImageKind, hashOf } from './brand-image';
import { BrandImages } from './brand-images';

/** A node shows a picture to its customers, or no longer. */
@Injectable()
export class SetBrandImage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly images: BrandImages,
    private readonly pictures: Pictures,
    private readonly audit: AuditLog,
  ) {}

  /** Drawn anew as large as it is shown at most; nothing of the file itself is kept. @throws BrandImageRefused, DocumentRefused */
  async run(actor: Actor, kind: ImageKind, file: Buffer): Promise<void> {
    const type = sniff(file);
    if (type === undefined || type === 'pdf') throw new BrandImageRefused();
    const { bytes: content, width, height } = await this.pictures.fit(file, type, IMAGE_BOXES[kind]);
    await this.work.run(async (tx) => {
      const hash = hashOf(content);
      await this.images.put(tx, { nodeId: actor.nodeId, kind, hash, width, height, content });
      await this.note(tx, actor, 'brand.image-set', kind, hash);
    });
  }

  /** What is not there is gone already. */
  remove(actor: Actor, kind: ImageKind): Promise<void> {
    return this.work.run(async (tx) => {
      await this.images.remove(tx, actor.nodeId, kind);
      await this.note(tx, actor, 'brand.image-removed', kind);
    });
  }

  private note(tx: Tx, by: Actor, action: string, kind: ImageKind, hash?: string): Promise<void> {
    const { nodeId } = by;
    return this.audit.add(tx, [{ nodeId, action, by, object: nodeRef(nodeId), after: { kind, hash } }]);
  }
}
