import {
  type CaseIdentityChecks,
  CaseNotFound,
  IdentityChecks,
  type Registrant,
  type VerificationCase,
  VerificationCases,
} from '#libs/documents';
import { ContactNotFound, ContactReads } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** The identity checks of a case beside the contact that the name is registered for. */
@Injectable()
export class ReviewedIdentity {
  constructor(
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly contacts: ContactReads,
    private readonly checks: IdentityChecks,
  ) {}

  /** @throws CaseNotFound at any node but the operator's */
  async of({ nodeId }: Actor, id: string): Promise<CaseIdentityChecks> {
    if (nodeId !== OPERATOR_ID) throw new CaseNotFound(id);
    const theCase = await this.cases.get(this.reads, id);
    return this.checks.of(this.reads, id, await this.registrantOf(theCase));
  }

  /** Null for a contact that is gone. */
  private async registrantOf({ contactId, ownerId }: VerificationCase): Promise<Registrant | null> {
    try {
      return await this.contacts.get(contactId, ownerId);
    } catch (error) {
      if (error instanceof ContactNotFound) return null;
      throw error;
    }
  }
}
