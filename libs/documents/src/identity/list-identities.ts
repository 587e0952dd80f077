import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isOnSide } from '../cases/case-sides';
import { CaseNotFound } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import { CaseIdentities } from './case-identities';
import { type CaseIdentity, type NumberFault, faultOf } from './case-identity';
import { IdentityBox } from './identity-box';

/** What was typed, and why its number cannot be right; null when it can, or nobody can read it any more. */
export interface ListedIdentity extends CaseIdentity {
  readonly numberFault: NumberFault | null;
}

/** What was typed for a case, for those who bought or sold the name. */
@Injectable()
export class ListIdentities {
  constructor(
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly identities: CaseIdentities,
    private readonly box: IdentityBox,
  ) {}

  /** @throws CaseNotFound */
  async run(actor: Actor, caseId: string): Promise<ListedIdentity[]> {
    if (!isOnSide(await this.cases.get(this.reads, caseId), actor.nodeId)) throw new CaseNotFound(caseId);
    return (await this.identities.of(this.reads, caseId)).map((identity) => this.withFault(identity));
  }

  withFault(identity: CaseIdentity): ListedIdentity {
    const digits = this.box.open(identity);
    return { ...identity, numberFault: digits === null ? null : faultOf(identity.kind, digits) };
  }
}
