import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { People } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { PdfPages } from './content/pdf-pages';
import { type Picture, Pictures } from './content/pictures';
import { type MediaType, type StoredDocument, expectReadable } from './document';
import { Documents } from './documents';
import { Vault } from './storage/vault';
import type { Purpose } from './sightings/sighting';
import { Sightings } from './sightings/sightings';

/** A document as it is shown: a picture with a watermark, or a PDF as it came. */
export interface OpenDocument {
  readonly document: StoredDocument;
  readonly mediaType: MediaType;
  readonly content: Buffer;
}

/** What it is looked at for, and how. */
export interface Look {
  readonly purpose: Purpose;
  /** Of a PDF: this page as a picture, the first is 1. Pictures have none. */
  readonly page?: number;
}

/**
 * Shows a document to the node that asked for it. Who looked, when and what for is written down before they see a byte of
 * it, and stands on every picture.
 */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: Documents,
    private readonly vault: Vault,
    private readonly pictures: Pictures,
    private readonly pages: PdfPages,
    private readonly people: People,
    private readonly sightings: Sightings,
  ) {}

  /**
   * `keptFor` is the node that asked for it, where whoever handed it in looks at their own.
   * @throws DocumentNotFound, DocumentQuarantined, DocumentGone, DocumentUnreadable, PageNotShown
   */
  async run(actor: Actor, subject: string, id: string, { purpose, page }: Look, keptFor = actor.nodeId): Promise<OpenDocument> {
    const { document, onlooker } = await this.work.run(async (tx) => {
      const found = await this.documents.get(tx, keptFor, subject, id);
      expectReadable(found);
      const viewer = await this.people.find(tx, actor.personId);
      await this.sightings.add(tx, actor, purpose, [found]);
      return { document: found, onlooker: { name: viewer?.name ?? actor.personId, purpose, at: tx.now } };
    });
    const picture = await this.asPicture({ mediaType: document.mediaType, bytes: await this.vault.get(document) }, page);
    const shown = picture.mediaType === 'application/pdf' ? picture : await this.pictures.mark(picture, onlooker);
    return { document, mediaType: shown.mediaType, content: shown.bytes };
  }

  private async asPicture(stored: Picture, page: number | undefined): Promise<Picture> {
    if (stored.mediaType !== 'application/pdf' || page === undefined) return stored;
    return this.pictures.redraw(await this.pages.picture(stored.bytes, page), 'png');
  }
}
