import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { StoredDocument } from '../document';
import { Documents } from '../documents';
import { EndIdentities } from '../identity/end-identities';
import { Vault } from '../storage/vault';
import { DocumentHolds } from './document-holds';

/** Why a document is destroyed: its time is over, or whose it is asked for it. */
export type Cause = 'retention' | 'erasure';

/**
 * Destroys what a document says; that there was one stays written down. First the row says that it is being destroyed, then
 * the bytes go, then the row says that they are gone: a process that dies in between leaves no bytes that no row names,
 * and the next night goes on where it stopped.
 */
@Injectable()
export class DestroyDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: Documents,
    private readonly vault: Vault,
    private readonly holds: DocumentHolds,
    private readonly identities: EndIdentities,
    private readonly audit: AuditLog,
  ) {}

  /** `may` is asked once the document is locked. @returns false when it may not be, is held, or is gone already */
  async run(id: string, cause: Cause, by: Actor | null, may: (document: StoredDocument) => boolean): Promise<boolean> {
    const begun = await this.work.run(async (tx) => {
      const found = await this.documents.lock(tx, id);
      if (!found) return undefined;
      if (found.state === 'destroying') return found;
      const isThere = found.state === 'clean' || found.state === 'quarantined';
      if (!isThere || !may(found) || (await this.holds.isHeld(tx, found))) return undefined;
      await this.documents.save(tx, id, { state: 'destroying', destroyedFor: cause, destroyedAt: tx.now });
      return found;
    });
    if (!begun) return false;
    await this.vault.remove(begun);
    await this.work.run(async (tx) => {
      const found = await this.documents.lock(tx, id);
      if (found?.state !== 'destroying') return;
      await this.documents.save(tx, id, { state: 'destroyed' });
      await this.identities.apply(tx, id);
      await this.audit.add(tx, this.entries(found, by));
    });
    return true;
  }

  /** Both sides read it in their logs: who kept it, and whose it was. */
  private entries({ id, nodeId, handedInBy, destroyedFor }: StoredDocument, by: Actor | null) {
    const nodes = new Set([nodeId, handedInBy ?? nodeId]);
    return [...nodes].map((node) => ({ nodeId: node, action: 'document.destroyed', by, object: id, after: { destroyedFor } }));
  }
}
