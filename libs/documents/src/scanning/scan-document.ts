import { Settings, type Again, type JobHandler, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import { RejectInfected } from './reject-infected';
import { Documents } from '../documents';
import { Vault } from '../storage/vault';
import { SCAN_DOCUMENT } from './scan-job';
import { ScannerUnavailable, askClamd } from './clamd';

/** How soon the scanner is asked again after it was away. */
const AGAIN_MS = 60_000;

/**
 * Asks the virus scanner about a document that waits in quarantine. While the scanner is away it stays there, and nothing
 * is lost. What is infected is destroyed, and a case that needs the paper is told.
 */
@Injectable()
export class ScanDocument implements JobHandler {
  readonly kind = SCAN_DOCUMENT;
  private readonly logger = new Logger('documents');

  constructor(
    private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly documents: Documents,
    private readonly vault: Vault,
    private readonly rejectInfected: RejectInfected,
    private readonly audit: AuditLog,
  ) {}

  async run({ documentId }: { readonly documentId?: unknown }): Promise<void | Again> {
    const id = String(documentId);
    const document = await this.work.run((tx) => this.documents.find(tx, id));
    if (!document) return;
    // A process that died between the verdict and the destruction left the file for the next run.
    if (document.state === 'infected') return this.vault.remove(document);
    if (document.state !== 'quarantined') return;
    const isClean = await this.isClean(id, await this.vault.get(document));
    if (isClean === undefined) return { againInMs: AGAIN_MS };
    await this.work.run(async (tx) => {
      const theCase = isClean ? undefined : await this.rejectInfected.lock(tx, id);
      const found = await this.documents.lock(tx, id);
      if (found?.state !== 'quarantined') return;
      await this.documents.save(
        tx,
        id,
        isClean ? { state: 'clean' } : { state: 'infected', destroyedFor: 'infected', destroyedAt: tx.now },
      );
      if (isClean) return;
      if (theCase) await this.rejectInfected.run(tx, theCase, id);
      await this.audit.add(tx, [{ nodeId: found.nodeId, action: 'document.infected', by: null, object: id }]);
    });
    if (!isClean) await this.vault.remove(document);
  }

  /** Undefined while nobody can tell. */
  private async isClean(id: string, content: Buffer): Promise<boolean | undefined> {
    // Whoever has taken the scanner away has decided that papers are shown without.
    if (!this.settings.clamd) return true;
    try {
      const verdict = await askClamd(this.settings.clamd, content);
      if (!verdict.isClean) this.logger.warn({ event: 'document-infected', document: id, found: verdict.found });
      return verdict.isClean;
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      this.logger.warn({ event: 'scanner-unavailable', document: id, reason: error.message });
      return undefined;
    }
  }
}
