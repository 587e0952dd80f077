import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { DocumentUnreadable } from '../document';
import { CaseNotFound } from '../cases/verification-case';
import { CaseIdentities } from './case-identities';
import type { TypedKind } from './case-identity';
import { IdentityBox } from './identity-box';

/** Shows a reviewer all digits of a number, to be held against the paper. That they looked is written down first. */
@Injectable()
export class RevealIdentity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly identities: CaseIdentities,
    private readonly box: IdentityBox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound at any node but the operator's, and when nothing was typed; DocumentUnreadable when its key is gone */
  async run(actor: Actor, caseId: string, kind: TypedKind): Promise<string> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(caseId);
    const identity = await this.work.run(async (tx) => {
      const found = (await this.identities.of(tx, caseId)).find((each) => each.kind === kind);
      if (!found) throw new CaseNotFound(caseId);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'case.identity-shown', by: actor, object: caseId, after: { kind } }]);
      return found;
    });
    const digits = this.box.open(identity);
    if (digits === null) throw new DocumentUnreadable(caseId);
    return digits;
  }
}
