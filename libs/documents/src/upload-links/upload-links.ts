import type { Reads, Tx } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { type UploadLink, UploadLinkNotFound, isGood } from './upload-link';
import { uploadLinkTable } from './upload-link.table';

/** Where links are kept. Whoever writes has locked the case. */
@Injectable()
export class UploadLinks {
  /** The link with that secret. @throws LinkNotValid also when it has expired or was revoked */
  async withSecret(from: Tx | Reads, secret: string, now: Date): Promise<UploadLink> {
    const link = await from.manager.findOneBy(uploadLinkTable, { secretHash: linkHash(secret) });
    if (!link || !isGood(link, now)) throw linkNotValid();
    return link;
  }

  /** @throws UploadLinkNotFound also for another case's */
  async get(from: Tx, caseId: string, id: string): Promise<UploadLink> {
    const link = await from.manager.findOneBy(uploadLinkTable, { id, caseId });
    if (!link) throw new UploadLinkNotFound(id);
    return link;
  }

  /** Those that are good, the newest first. */
  good(from: Tx | Reads, caseId: string, now: Date): Promise<UploadLink[]> {
    const where = { caseId, revokedAt: IsNull(), expiresAt: MoreThan(now) };
    return from.manager.find(uploadLinkTable, { where, order: { id: 'DESC' } });
  }

  async add(tx: Tx, link: UploadLink): Promise<void> {
    await tx.manager.insert(uploadLinkTable, link);
  }

  async revoke(tx: Tx, { id }: UploadLink, at: Date): Promise<void> {
    await tx.manager.update(uploadLinkTable, { id }, { revokedAt: at });
  }
}
