import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { VerificationCases } from '../cases/verification-cases';
import { CaseIdentities } from './case-identities';
import { type CaseIdentity, type NumberFault, faultOf } from './case-identity';
import { IdentityBox } from './identity-box';
import { expectOwn } from './own-case';

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
    expectOwn(actor, await this.cases.get(this.reads, caseId));
    return (await this.identities.of(this.reads, caseId)).map((identity) => this.withFault(identity));
  }

  withFault(identity: CaseIdentity): ListedIdentity {
    const digits = this.box.open(identity);
    return { ...identity, numberFault: digits === null ? null : faultOf(identity.kind, digits) };
  }
}
