import { type Actor, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../gateways/gateway';
import { gateways } from '../gateways/gateways';
import type { Provider } from '../gateways/provider';
import { CredentialBox } from './credential-box';
import { METHODS_MAX, type MethodTerms, type PaymentMethod, TooManyPaymentMethods, checkCredentials } from './payment-method';
import { PaymentMethods } from './payment-methods';

/** A seller lets its children pay through a provider. */
@Injectable()
export class AddPaymentMethod {
  constructor(
    private readonly work: UnitOfWork,
    private readonly methods: PaymentMethods,
    private readonly box: CredentialBox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CredentialsWrong, TooManyPaymentMethods */
  run(actor: Actor, wish: MethodTerms & { readonly provider: Provider; readonly credentials: Credentials }): Promise<PaymentMethod> {
    const { credentials: given, ...rest } = wish;
    const credentials = checkCredentials(gateways[wish.provider], given);
    return this.work.run(async (tx) => {
      if ((await this.methods.count(tx, actor.nodeId)) >= METHODS_MAX) throw new TooManyPaymentMethods();
      const id = newId('pme', tx.now);
      const method: PaymentMethod = {
        ...rest,
        id,
        nodeId: actor.nodeId,
        sealedCredentials: this.box.seal(credentials, id),
        credentialsSetAt: tx.now,
        forged: 0,
        forgedAt: null,
        createdAt: tx.now,
      };
      await this.methods.add(tx, method);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'payment-method.added', by: actor, object: id, after: rest }]);
      return method;
    });
  }
}
