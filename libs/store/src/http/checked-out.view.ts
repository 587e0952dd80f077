import { type WholeInvoice, WholeInvoiceView, viewWholeInvoice } from '#libs/billing';
import { type OrderRow, OrderView, viewOrder } from '#libs/provisioning';
import { type LoggedIn, LoggedInView, viewLoggedIn } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';

/** A new customer, logged in, with the first order and its bill. */
export class CheckedOutView extends LoggedInView {
  @ApiProperty({ description: 'It waits for its invoice to be paid, and reserves no name until then.' })
  readonly order!: OrderView;

  @ApiProperty()
  readonly invoice!: WholeInvoiceView;
}

export const viewCheckedOut = (login: LoggedIn, order: OrderRow, invoice: WholeInvoice): CheckedOutView => ({
  ...viewLoggedIn(login),
  order: viewOrder(order),
  invoice: viewWholeInvoice(invoice),
});
