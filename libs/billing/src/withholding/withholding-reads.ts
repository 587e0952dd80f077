import { DocumentNotFound, Documents, type OpenDocument, ReadDocument } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Withholding, WithholdingNotFound } from './withholding';
import { Withholdings, type WithholdingsWish } from './withholdings';

/** Withholdings as the two sides of an invoice see them. */
@Injectable()
export class WithholdingReads {
  constructor(
    private readonly reads: Reads,
    private readonly withholdings: Withholdings,
    private readonly documents: Documents,
    private readonly readDocument: ReadDocument,
  ) {}

  /** @throws WithholdingNotFound to anybody but the two sides */
  get({ nodeId }: Actor, id: string): Promise<Withholding> {
    return this.withholdings.get(this.reads, nodeId, id);
  }

  /** The newest first. */
  list({ nodeId }: Actor, wish: WithholdingsWish): Promise<Withholding[]> {
    return this.withholdings.list(this.reads, nodeId, wish);
  }

  /** Shows the seller the newest slip; that it looked is written down. @throws WithholdingNotFound to others; DocumentNotFound */
  async slip(actor: Actor, id: string): Promise<OpenDocument> {
    const { issuerId } = await this.get(actor, id);
    if (issuerId !== actor.nodeId) throw new WithholdingNotFound(id);
    const slip = (await this.documents.newest(this.reads, id)).find(({ kind }) => kind === 'SLIP');
    if (!slip) throw new DocumentNotFound(id);
    return this.readDocument.run(actor, id, slip.id, { purpose: 'payment' });
  }
}
