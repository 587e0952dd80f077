import type { Money } from '#libs/kernel';
import { type Invoice, dueOf } from '../invoice';
import { type Withholding, keptBack } from './withholding';

/** What is still to be paid in for a bill, in money: less than nothing where more was paid. */
export const missingOf = (invoice: Invoice, received: Money, withholding: Withholding | null): Money =>
  dueOf(invoice).minus(received).minus(keptBack(withholding, received.currency));
