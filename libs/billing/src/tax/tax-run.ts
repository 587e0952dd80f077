import { DomainError } from '#libs/kernel';
import type { Per, TaxAmounts, TaxSeller } from './tax-invoice';
import type { TaxMonth } from './tax-month';

/** What one seller wrote for one month at one time. Never changed: what is missing later goes into a run of its own. */
export interface TaxRun extends TaxAmounts {
  /** `txr_…`; sorts by time. */
  readonly id: string;
  readonly issuerId: number;
  readonly month: TaxMonth;
  readonly per: Per;
  /** Who asked for it. */
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly seller: TaxSeller;
  readonly invoiceCount: number;
  readonly correctionCount: number;
}

/** What a credit note takes back of a tax invoice. */
export interface TaxCorrection extends TaxAmounts {
  readonly creditNoteId: string;
  readonly taxInvoiceId: string;
}

export class TaxRunNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'tax-run-not-found';

  constructor(id: string) {
    super('There is no such run.', { id });
  }
}

export class TaxMonthNotOver extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'tax-month-not-over';

  constructor(month: TaxMonth) {
    super('Tax invoices of a month are written when it is over in Jakarta.', { month });
  }
}
