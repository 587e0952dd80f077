import { DocumentNotFound, Documents, type Look, type OpenDocument, ReadDocument } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { GetTopUp } from './get-top-up';
import { TopUpNotFound } from './top-up';

/** Shows the parent the newest proof of a payment; that it looked is written down. */
@Injectable()
export class ReadProof {
  constructor(
    private readonly reads: Reads,
    private readonly getTopUp: GetTopUp,
    private readonly documents: Documents,
    private readonly readDocument: ReadDocument,
  ) {}

  /** @throws TopUpNotFound to everybody but the parent; DocumentNotFound when nothing was handed in */
  async run(actor: Actor, id: string, look: Look): Promise<OpenDocument> {
    const { parentId } = await this.getTopUp.run(actor, id);
    if (parentId !== actor.nodeId) throw new TopUpNotFound(id);
    const proof = (await this.documents.newest(this.reads, id)).find(({ kind }) => kind === 'PROOF');
    if (!proof) throw new DocumentNotFound(id);
    return this.readDocument.run(actor, id, proof.id, look);
  }
}
