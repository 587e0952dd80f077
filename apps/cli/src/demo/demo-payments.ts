import { AddPaymentMethod } from '#libs/payments';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';

/** Two sellers who take payments through gateways, with credentials that only the fake gateway knows. */
@Injectable()
export class DemoPayments {
  constructor(private readonly addMethod: AddPaymentMethod) {}

  async open({ operator, subReseller }: DemoCast): Promise<void> {
    const free = { isOpen: true, feeFlat: 0n, feeBasisPoints: 0 };
    await this.addMethod.run(operator, {
      ...free,
      provider: 'doku',
      name: 'Virtual account (DOKU)',
      credentials: { clientId: 'BRN-demo', secretKey: 'secret-of-BRN-demo' },
    });
    await this.addMethod.run(subReseller, {
      ...free,
      feeBasisPoints: 70,
      provider: 'midtrans',
      name: 'QRIS, kartu, virtual account (Midtrans)',
      credentials: { serverKey: 'SB-Mid-server-demo' },
    });
  }
}
