import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { ExtensionUnknown, SaleSwitches } from '#libs/pricing';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type WithheldProduct, WithheldProducts } from './withheld-products';

/** A seller says that a product of it is subject to PPh 23, or is not. Bills that are written stay as they are. */
@Injectable()
export class SetWithheldProduct {
  constructor(
    private readonly work: UnitOfWork,
    private readonly switches: SaleSwitches,
    private readonly products: WithheldProducts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ExtensionUnknown */
  run(actor: Actor, { tld, action, isSubject }: Omit<WithheldProduct, 'since'>): Promise<WithheldProduct> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      if (!(await this.switches.of(tx, nodeId)).some((each) => each.tld === tld)) throw new ExtensionUnknown();
      const known = await this.products.of(tx, nodeId, tx.now);
      const before = known.find((each) => each.tld === tld && each.action === action) ?? null;
      const after = { tld, action, isSubject, since: tx.now };
      await this.products.add(tx, nodeId, after);
      await this.audit.add(tx, [{ nodeId, action: 'withheld-product.set', by: actor, object: `${tld}/${action}`, before, after }]);
      return after;
    });
  }
}
