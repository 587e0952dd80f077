import { type DeadlinePolicy, DocumentRules } from '#libs/documents';
import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { OperatorOnly, PricePackages } from '#libs/pricing';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { DeadlinePolicies } from './deadline-policies';
import { DeadlinePolicyInvalid, soundPolicy } from './sound-policy';
import { ANY_TLD, type StoredPolicy } from './stored-policy';

/** What is to follow when papers do not come. */
export interface PolicyWish {
  /** `*` for all that have none of their own. */
  readonly tld: string;
  /** A package of the operator's; null for all. */
  readonly packageId: number | null;
  /** At once when it is left out. */
  readonly validFrom?: Date | undefined;
  readonly policy: DeadlinePolicy;
}

/** The operator says what follows when papers do not come. Names that are under way keep what counted when they were ordered. */
@Injectable()
export class SetDeadlinePolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: DeadlinePolicies,
    private readonly packages: PricePackages,
    private readonly rules: DocumentRules,
    private readonly audit: AuditLog,
  ) {}

  /** @throws OperatorOnly, PackageNotFound; DeadlinePolicyInvalid, also for the past and for extensions that ask for no papers */
  run(actor: Actor, { tld, packageId, validFrom, policy }: PolicyWish): Promise<StoredPolicy> {
    return this.work.run(async (tx) => {
      if (actor.nodeId !== OPERATOR_ID) throw new OperatorOnly('Only the operator says what follows when papers do not come.');
      if (validFrom && validFrom < tx.now) throw DeadlinePolicyInvalid.at('/validFrom', 'It cannot begin in the past.');
      if (packageId !== null) await this.packages.get(tx, OPERATOR_ID, packageId);
      const asks = await this.rules.inForce(tx, tx.now);
      if (tld !== ANY_TLD && !asks.asksForPapers(tld)) throw DeadlinePolicyInvalid.at('/tld', `.${tld} asks for no papers.`);
      const stored: StoredPolicy = {
        id: newId('dpo', tx.now),
        tld,
        packageId,
        validFrom: validFrom ?? tx.now,
        policy: soundPolicy(policy),
        setBy: actor.personId,
        createdAt: tx.now,
      };
      await this.policies.add(tx, stored);
      await this.audit.add(tx, [{ nodeId: OPERATOR_ID, action: 'deadline-policy.set', by: actor, object: stored.id, after: stored }]);
      return stored;
    });
  }
}
