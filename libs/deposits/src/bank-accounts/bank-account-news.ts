import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type BankAccount, maskedAccount } from './bank-account';

/** What changed: an account that came, one that went, or one that took the place of another. */
interface Change {
  readonly action: 'added' | 'replaced' | 'closed';
  readonly before?: BankAccount;
  readonly after?: BankAccount;
}

/** Whoever can change where payments go can take them: the owners hear of every change, and it stands in the log. */
@Injectable()
export class BankAccountNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  async tell(tx: Tx, by: Actor, { action, before, after }: Change): Promise<void> {
    const { nodeId } = by;
    const facts = {
      ...(before && { before: maskedAccount(before) }),
      ...(after && { after: maskedAccount(after), from: after.opensAt.toISOString() }),
    };
    await this.letters.post(tx, nodeId, 'bank-account-changed', facts);
    const object = (after ?? before)!.id;
    await this.audit.add(tx, [{ nodeId, action: `bank-account.${action}`, by, object, before, after }]);
  }
}
