import { Clock, newId } from '#libs/kernel';
import { JobQueue, Settings, type Tx, UnitOfWork, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CheckFile } from './content/check-file';
import { type DocumentKind, HandedInTwice, type StoredDocument, TooManyVersions, VERSION_MAX } from './document';
import { Documents } from './documents';
import { Retention } from './retention/retention';
import { SCAN_DOCUMENT } from './scanning/scan-job';
import { Vault } from './storage/vault';

/** A file that somebody hands in. */
export interface DocumentWish extends Pick<StoredDocument, 'nodeId' | 'subject'> {
  readonly kind: DocumentKind;
  readonly file: Buffer;
  /** The node whose paper it is; null for visitors, who have no node. */
  readonly handedInBy: number | null;
}

/** Checks a file, keeps it encrypted, and writes down that it is there. */
@Injectable()
export class StoreDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly documents: Documents,
    private readonly check: CheckFile,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly retention: Retention,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * `admit` is asked in the transaction that writes the document down, locks whatever says that it may, and writes what belongs to it.
   * @throws DocumentRefused, TooManyVersions, HandedInTwice and what `admit` throws
   */
  async run(
    { nodeId, subject, kind, file, handedInBy }: DocumentWish,
    admit: (tx: Tx, document: StoredDocument) => Promise<unknown>,
  ): Promise<StoredDocument> {
    const known = await this.work.run((tx) => this.documents.versions(tx, subject, kind));
    if (known >= VERSION_MAX) throw new TooManyVersions(kind);
    const { mediaType, bytes } = await this.check.run(file);
    const now = this.clock.now();
    const named = { id: newId('doc', now), nodeId, subject, kind, version: known + 1 };
    const state = this.settings.clamd ? 'quarantined' : 'clean';
    const kept = {
      mediaType,
      size: bytes.length,
      keyId: this.vault.keyId,
      createdAt: now,
      handedInBy,
      keepUntil: this.retention.fromTheStart(kind, now),
    };
    const document: StoredDocument = { ...named, ...kept, state, destroyedFor: null, destroyedAt: null };
    await this.vault.put(document, bytes);
    try {
      await this.work.run(async (tx) => {
        await admit(tx, document);
        await this.documents.add(tx, document);
        if (state === 'quarantined') await this.jobs.add(tx, [{ kind: SCAN_DOCUMENT, payload: { documentId: document.id } }]);
      });
    } catch (error) {
      // A commit whose answer got lost may have happened: what a row names is kept.
      if (!(await this.work.run((tx) => this.documents.find(tx, document.id)))) await this.vault.remove(document);
      throw isDuplicate(error) ? new HandedInTwice(kind) : error;
    }
    return document;
  }
}
