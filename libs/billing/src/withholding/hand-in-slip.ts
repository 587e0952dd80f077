import { DocumentRefused, StoreDocument } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Slip, type Withholding, WithholdingNotFound, submitted } from './withholding';
import { Withholdings } from './withholdings';

/** A buyer hands in the slip (bukti potong) for what it has kept back. The seller alone looks at the file; the newest counts. */
@Injectable()
export class HandInSlip {
  constructor(
    private readonly work: UnitOfWork,
    private readonly withholdings: Withholdings,
    private readonly storeDocument: StoreDocument,
    private readonly audit: AuditLog,
  ) {}

  /** @throws WithholdingNotFound to anybody but the buyer; WithholdingDecided, DocumentRefused, TooManyVersions */
  async run(actor: Actor, id: string, slip: Slip, file: Buffer | undefined): Promise<Withholding> {
    const admitted = async (tx: Tx): Promise<[Withholding, Withholding]> => {
      const before = await this.withholdings.lock(tx, id);
      if (before.buyerId !== actor.nodeId) throw new WithholdingNotFound(id);
      return [before, submitted(before, slip)];
    };
    // Asked twice: first so that no file is looked at in vain, then in the transaction that writes it down.
    const [{ issuerId }] = await this.work.run(admitted);
    if (!file) throw new DocumentRefused('unknown-type');
    await this.storeDocument.run({ nodeId: issuerId, subject: id, kind: 'SLIP', file, handedInBy: actor.nodeId }, async (tx) => {
      const [before, after] = await admitted(tx);
      await this.withholdings.put(tx, after);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'withholding.submitted', by: actor, object: id, before, after }]);
    });
    return this.work.run((tx) => this.withholdings.lock(tx, id));
  }
}
