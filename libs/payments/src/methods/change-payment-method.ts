import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../gateways/gateway';
import { gateways } from '../gateways/gateways';
import { CredentialBox } from './credential-box';
import { type MethodTerms, type PaymentMethod, checkCredentials } from './payment-method';
import { PaymentMethods } from './payment-methods';

const termsOf = ({ name, isOpen, feeFlat, feeBasisPoints }: MethodTerms): MethodTerms => ({ name, isOpen, feeFlat, feeBasisPoints });

/** A seller changes how its children may pay, or hands in new secrets of the provider. */
@Injectable()
export class ChangePaymentMethod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly methods: PaymentMethods,
    private readonly box: CredentialBox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PaymentMethodNotFound */
  terms(actor: Actor, id: string, change: Partial<MethodTerms>): Promise<PaymentMethod> {
    return this.work.run(async (tx) => {
      const before = await this.methods.lock(tx, actor.nodeId, id);
      const after = { ...before, ...termsOf({ ...before, ...change }) };
      await this.methods.save(tx, after);
      const done = { action: 'payment-method.changed', by: actor, object: id, before: termsOf(before), after: termsOf(after) };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
      return after;
    });
  }

  /** The old ones are gone. @throws PaymentMethodNotFound, CredentialsWrong */
  credentials(actor: Actor, id: string, given: Credentials): Promise<PaymentMethod> {
    return this.work.run(async (tx) => {
      const before = await this.methods.lock(tx, actor.nodeId, id);
      const credentials = checkCredentials(gateways[before.provider], given);
      const after = { ...before, sealedCredentials: this.box.seal(credentials, id), credentialsSetAt: tx.now };
      await this.methods.save(tx, after);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'payment-method.credentials-changed', by: actor, object: id }]);
      return after;
    });
  }
}
