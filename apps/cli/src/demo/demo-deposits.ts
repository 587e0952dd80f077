import { type Actor, Money } from '#libs/kernel';
import { ApproveTopUp, RequestTopUp } from '#libs/deposits';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';

/** Money on every edge of the demo, paid in and approved as people do it; one top-up is left waiting. */
@Injectable()
export class DemoDeposits {
  constructor(
    private readonly requestTopUp: RequestTopUp,
    private readonly approveTopUp: ApproveTopUp,
  ) {}

  async fill(cast: DemoCast): Promise<void> {
    const { operator, reseller, subReseller, customer, shortReseller, shortCustomer, directCustomer } = cast;
    await this.topUp(reseller, operator, 25_000_000);
    await this.topUp(subReseller, reseller, 8_000_000);
    await this.topUp(customer, subReseller, 5_000_000);
    // Enough for a very cheap name only: what Dewi orders from Awan Biru waits until Agus has paid in more.
    await this.topUp(shortReseller, operator, 50_000);
    await this.topUp(shortCustomer, shortReseller, 2_000_000);
    await this.topUp(directCustomer, operator, 3_000_000);
    await this.request(subReseller, 500_000, 'Top up lewat transfer BCA');
  }

  private async topUp(child: Actor, parent: Actor, rupiah: number): Promise<void> {
    const id = await this.request(child, rupiah, 'Deposit awal');
    await this.approveTopUp.run(parent, id, { idempotencyKey: `demo-approve-${id}` });
  }

  private async request(child: Actor, rupiah: number, note: string): Promise<string> {
    const idempotencyKey = `demo-top-up-${child.nodeId}-${rupiah}`;
    return (await this.requestTopUp.run(child, { amount: Money.idr(rupiah), note, idempotencyKey, bodyHash: idempotencyKey })).id;
  }
}
