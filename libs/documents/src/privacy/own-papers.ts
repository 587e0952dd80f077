import type { Actor } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { StoredDocument } from '../document';
import { Documents } from '../documents';
import { Sightings } from '../sightings/sightings';
import { Vault } from '../storage/vault';

/** A paper with its content; null when there is none any more, or not yet. */
export interface OwnPaper {
  readonly document: StoredDocument;
  readonly content: Buffer | null;
}

const BATCH = 20;

/** Everything that a node has handed in, for the copy of their data that its owners may ask for. */
@Injectable()
export class OwnPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly documents: Documents,
    private readonly vault: Vault,
    private readonly sightings: Sightings,
  ) {}

  /** The oldest first, one at a time in memory. That they were taken is written down as with everybody who looks. */
  async *all(actor: Actor): AsyncGenerator<OwnPaper> {
    let after = '';
    for (;;) {
      const batch = await this.documents.handedInBy(this.reads, actor.nodeId, BATCH, after);
      const readable = batch.filter(({ state }) => state === 'clean');
      await this.work.run((tx) => this.sightings.add(tx, actor, 'export', readable));
      for (const document of batch) yield { document, content: document.state === 'clean' ? await this.contentOf(document) : null };
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  }

  /** One that cannot be opened keeps nobody from the others; the vault has told of it. */
  private contentOf(document: StoredDocument): Promise<Buffer | null> {
    return this.vault.get(document).catch(() => null);
  }
}
