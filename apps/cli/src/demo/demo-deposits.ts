import { AddBankAccount, ReceivePayment, RequestTopUp } from '#libs/deposits';
import { type Actor, Money } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';

/** Bank accounts, and money on every edge of the demo, written down by those who received it; one top-up is left waiting. */
@Injectable()
export class DemoDeposits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly addBankAccount: AddBankAccount,
    private readonly receivePayment: ReceivePayment,
    private readonly requestTopUp: RequestTopUp,
  ) {}

  async fill(cast: DemoCast): Promise<void> {
    const { operator, reseller, subReseller, customer, shortReseller, shortCustomer, directCustomer } = cast;
    await this.account(operator, '0001234567', 'Pohonnama Registrar');
    await this.account(reseller, '0002345678', 'KopiHost');
    await this.account(subReseller, '0003456789', 'Studio Senja');
    await this.pay(reseller, operator, 25_000_000);
    await this.pay(subReseller, reseller, 8_000_000);
    await this.pay(customer, subReseller, 5_000_000);
    // Enough for a very cheap name only: what Dewi orders from Awan Biru waits until Agus has paid in more.
    await this.pay(shortReseller, operator, 50_000);
    await this.pay(shortCustomer, shortReseller, 2_000_000);
    await this.pay(directCustomer, operator, 3_000_000);
    const [idempotencyKey, note] = ['demo-top-up-senja', 'Top up lewat transfer BCA'];
    await this.requestTopUp.run(subReseller, { amount: Money.idr(500_000), note, idempotencyKey, bodyHash: idempotencyKey });
  }

  /** At a bank that does not exist: nobody should pay there. */
  private async account(node: Actor, number: string, holder: string): Promise<void> {
    await this.addBankAccount.run(node, { bankCode: '999', bank: 'Bank Contoh', number, holder });
  }

  private async pay(child: Actor, parent: Actor, rupiah: number): Promise<void> {
    const [childId, parentId] = [child.nodeId, parent.nodeId];
    const cause = { source: 'staff', reference: `demo:${childId}@${parentId}`, note: 'Deposit awal', by: parent.personId } as const;
    await this.work.run((tx) => this.receivePayment.apply(tx, { childId, parentId, amount: Money.idr(rupiah), ...cause }));
  }
}
