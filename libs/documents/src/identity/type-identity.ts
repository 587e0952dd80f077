import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CaseSides, type Hand, byHand, handOf } from '../cases/case-sides';
import { expectCase } from '../cases/moved-case';
import type { VerificationCase } from '../cases/verification-case';
import { WantRecognition } from '../recognition/want-recognition';
import { CaseIdentities } from './case-identities';
import { type CaseIdentity, type TypedIdentity, readTyped } from './case-identity';
import { IdentityBox } from './identity-box';

/** Whoever hands papers in types what stands on them, so that rules can look at it. It is written over until the papers are submitted. */
@Injectable()
export class TypeIdentity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly identities: CaseIdentities,
    private readonly box: IdentityBox,
    private readonly recognition: WantRecognition,
    private readonly audit: AuditLog,
  ) {}

  /** By the buyer or the seller. @throws CaseNotFound, CaseNotOpen unless papers are missing, IdentityInvalid */
  run(actor: Actor, caseId: string, typed: TypedIdentity): Promise<CaseIdentity> {
    return this.work.run(async (tx) => {
      const theCase = await this.sides.lock(tx, actor.nodeId, caseId);
      expectCase(theCase, 'missing');
      return this.apply(tx, theCase, typed, handOf(actor));
    });
  }

  /** On a case that was locked, and may be written to, by somebody who may. @throws IdentityInvalid */
  async apply(tx: Tx, theCase: VerificationCase, typed: TypedIdentity, hand: Hand): Promise<CaseIdentity> {
    const { kind, number, name, bornOn } = readTyped(typed, tx.now.toISOString().slice(0, 10));
    const whose = { caseId: theCase.id, kind };
    const kept = { ...whose, ...this.box.keep(number, whose), name, bornOn };
    const identity: CaseIdentity = { ...kept, typedByNode: hand.nodeId, typedBy: hand.id, typedAt: tx.now };
    await this.identities.put(tx, identity);
    await this.recognition.apply(tx, theCase.id);
    const after = { kind, number: identity.masked };
    await this.audit.add(tx, [{ nodeId: hand.nodeId, action: 'case.identity-typed', by: byHand(hand), object: theCase.id, after }]);
    return identity;
  }
}
