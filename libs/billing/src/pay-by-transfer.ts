import { RequestTopUp, type TopUp } from '#libs/deposits';
import { type Actor, Clock } from '#libs/kernel';
import { Settings, fingerprint } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { InvoiceNotFound, refuseClosed } from './invoice';
import { InvoiceReads } from './invoice-reads';
import { missingOf } from './withholding/missing-of';

/** How a buyer wants to pay an invoice by bank transfer. */
export interface TransferWish {
  /** One of the accounts it is shown; the first of them when it is left out. */
  readonly bankAccountId?: string | undefined;
  readonly idempotencyKey: string;
}

/**
 * A buyer is told where to transfer what is missing for an invoice, and exactly how much. It is a top-up that names the
 * invoice: when the seller has found the money and approved it, the invoice is paid.
 */
@Injectable()
export class PayByTransfer {
  constructor(
    private readonly invoices: InvoiceReads,
    private readonly request: RequestTopUp,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The same key gives the same top-up again.
   * @throws InvoiceNotFound to anybody but the buyer; InvoiceNotOpen, InvoiceLapsed, TopUpAmountNotAllowed, BankAccountMissing, TooManyAwaited
   */
  async run(actor: Actor, invoiceId: string, { bankAccountId, idempotencyKey }: TransferWish): Promise<TopUp> {
    const { invoice, received, withholding } = await this.invoices.get(actor.nodeId, invoiceId);
    if (invoice.buyerId !== actor.nodeId) throw new InvoiceNotFound(invoiceId);
    refuseClosed(invoice, this.settings.invoiceGraceDays, this.clock.now());
    const bodyHash = fingerprint({ invoiceId, bankAccountId });
    return this.request.run(actor, {
      amount: missingOf(invoice, received, withholding),
      bankAccountId,
      invoiceId,
      idempotencyKey,
      bodyHash,
    });
  }
}
