import { PaymentMethods, PaymentMethodNotFound } from '#libs/payments';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PLAIN_WAYS, PayWayUnknown } from './checkout';

/** Which ways to pay a seller has opened. */
@Injectable()
export class PayWays {
  constructor(private readonly methods: PaymentMethods) {}

  /** @throws PayWayUnknown unless it is `transfer`, `deposit` or an open payment method of the seller */
  async expectOpen(tx: Tx, sellerId: number, payWith: string): Promise<void> {
    if ((PLAIN_WAYS as readonly string[]).includes(payWith)) return;
    const method = await this.methods.ofSeller(tx, sellerId, payWith).catch((error: unknown) => {
      if (error instanceof PaymentMethodNotFound) throw new PayWayUnknown();
      throw error;
    });
    if (!method.isOpen) throw new PayWayUnknown();
  }
}
