import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseSides } from '../cases/case-sides';
import { UploadLinks } from './upload-links';

/** From now on nobody hands in anything with it. */
@Injectable()
export class RevokeUploadLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly links: UploadLinks,
    private readonly audit: AuditLog,
  ) {}

  /** One that was revoked already stays so. @throws CaseNotFound, UploadLinkNotFound */
  run(by: Actor, caseId: string, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      await this.sides.lock(tx, by.nodeId, caseId);
      const link = await this.links.get(tx, caseId, id);
      if (link.revokedAt) return;
      await this.links.revoke(tx, link, tx.now);
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'upload-link.revoked', by, object: id }]);
    });
  }
}
