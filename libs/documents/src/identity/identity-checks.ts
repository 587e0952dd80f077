import { Clock } from '#libs/kernel';
import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { VerificationCase } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import type { PaperRecognition } from '../recognition/paper-recognition';
import { PaperRecognitions } from '../recognition/paper-recognitions';
import { CaseIdentities, type SameNumber } from './case-identities';
import type { TypedKind } from './case-identity';
import { IdentityBox } from './identity-box';
import { type IdentityFindings, type Registrant, checkIdentities } from './identity-check';

/** Another case with the same number. */
export interface DuplicateNumber extends Omit<SameNumber, 'finder'> {
  /** Which number of the case that is looked at. */
  readonly kind: TypedKind;
  /** The same registrant buys several names: nothing to wonder about. */
  readonly isSameRegistrant: boolean;
}

/** Everything that rules and programs have to say about who a case is about. It shows; people decide. */
export interface CaseIdentityChecks extends IdentityFindings {
  readonly duplicates: readonly DuplicateNumber[];
  /** What was recognized on pictures of identity cards, by paper; empty where nothing was. */
  readonly recognitions: readonly PaperRecognition[];
}

/**
 * What reviewers are shown beside papers. It looks across all tenants, so it is for reviewers at the root and for nobody else:
 * whoever calls it has made sure of that.
 */
@Injectable()
export class IdentityChecks {
  constructor(
    private readonly clock: Clock,
    private readonly cases: VerificationCases,
    private readonly identities: CaseIdentities,
    private readonly box: IdentityBox,
    private readonly recognitions: PaperRecognitions,
  ) {}

  /** `registrant` is the contact of the case, where whoever calls knows it. @throws CaseNotFound */
  async of(from: Tx | Reads, caseId: string, registrant: Registrant | null): Promise<CaseIdentityChecks> {
    const theCase = await this.cases.get(from, caseId);
    const kept = await this.identities.of(from, caseId);
    const opened = kept.map((identity) => ({ ...identity, digits: this.box.open(identity) }));
    return {
      ...checkIdentities(opened, registrant, this.clock.now().toISOString().slice(0, 10)),
      duplicates: await this.duplicates(from, theCase, opened),
      recognitions: await this.recognitions.of(from, caseId),
    };
  }

  private async duplicates(
    from: Tx | Reads,
    { id, contactId }: VerificationCase,
    opened: readonly { readonly kind: TypedKind; readonly digits: string | null }[],
  ): Promise<DuplicateNumber[]> {
    const kindOf = new Map(
      opened.flatMap(({ kind, digits }) => (digits === null ? [] : this.box.finders(digits).map((each) => [each, kind]))),
    );
    const others = await this.identities.others(from, id, [...kindOf.keys()]);
    return others.map(({ finder, ...other }) => ({
      ...other,
      kind: kindOf.get(finder)!,
      isSameRegistrant: other.contactId === contactId,
    }));
  }
}
