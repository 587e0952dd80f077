import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { StoredDocument } from './document';
import { Documents } from './documents';
import { Vault } from './storage/vault';

/** A document with what is in it. */
export interface OpenDocument {
  readonly document: StoredDocument;
  readonly content: Buffer;
}

/** Shows a document to the node that asked for it. Who looked, and when, is written down before they see a byte of it. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: Documents,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DocumentNotFound, DocumentUnreadable */
  async run(actor: Actor, subject: string, id: string): Promise<OpenDocument> {
    const document = await this.work.run(async (tx) => {
      const found = await this.documents.get(tx, actor.nodeId, subject, id);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'document.viewed', by: actor, object: id }]);
      return found;
    });
    return { document, content: await this.vault.get(document) };
  }
}
