import { DomainError } from '#libs/kernel';
import { InvoiceReads } from '#libs/billing';
import { edgeOf } from '#libs/ledger';
import { Injectable, Logger } from '@nestjs/common';
import { PayInvoice } from './pay-invoice';

/** Money has arrived on a deposit: the invoices for which all of it has been paid in by name are paid, the oldest first. */
@Injectable()
export class PayEarmarked {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly invoices: InvoiceReads,
    private readonly pay: PayInvoice,
  ) {}

  /** `deposit:42@7`. What cannot be paid stays as it is, and the money in the deposit. */
  async run(deposit: string): Promise<void> {
    const { childId } = edgeOf(deposit);
    for (const id of await this.invoices.covered(edgeOf(deposit))) {
      try {
        await this.pay.run(childId, id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.logger.warn({ event: 'invoice-not-paid', invoice: id, reason: error.code });
      }
    }
  }
}
