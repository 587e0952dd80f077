import { DocumentRefused, StoreDocument } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUp, TopUpAlreadyDecided } from './top-up';
import { TopUps } from './top-ups';

/** The child shows that it has paid: a picture or a PDF of the transfer, which only its parent can look at. */
@Injectable()
export class HandInProof {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly storeDocument: StoreDocument,
  ) {}

  /** The newest one counts. @throws TopUpNotFound also for another child's; TopUpAlreadyDecided, DocumentRefused, TooManyVersions */
  async run(actor: Actor, id: string, file: Buffer | undefined): Promise<TopUp> {
    const admitted = async (tx: Tx): Promise<TopUp> => {
      const topUp = await this.topUps.lockOf(tx, actor.nodeId, id);
      if (topUp.state !== 'pending') throw new TopUpAlreadyDecided(topUp);
      return topUp;
    };
    // Asked twice: first so that no file is looked at in vain, then in the transaction that writes it down.
    const { parentId } = await this.work.run(admitted);
    if (!file) throw new DocumentRefused('unknown-type');
    await this.storeDocument.run({ nodeId: parentId, subject: id, kind: 'PROOF', file, handedInBy: actor.nodeId }, async (tx) =>
      this.topUps.save(tx, { ...(await admitted(tx)), proofAt: tx.now }),
    );
    return this.work.run((tx) => this.topUps.lock(tx, id));
  }
}
