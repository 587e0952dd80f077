import type { Schema } from '#libs/platform';
import { billingProfileTable } from './billing-profile.table';
import { creditNoteTable } from './credit-note.table';
import { invoiceLineTable } from './invoice-line.table';
import { invoiceTable } from './invoice.table';
import { Billing1795000022000 } from './migrations/1795000022000-billing';
import { CreditsInPart1795000046001 } from './migrations/1795000046001-credits-in-part';
import { LinePeriods1795000055000 } from './migrations/1795000055000-line-periods';
import { PayWith1795000053000 } from './migrations/1795000053000-pay-with';
import { Tax1795000025000 } from './migrations/1795000025000-tax';
import { CoretaxChoices1795000035004 } from './migrations/1795000035004-coretax-choices';
import { Withholdings1795000035000 } from './migrations/1795000035000-withholdings';
import { numberSeriesTable } from './number-series.table';
import { receiptTable } from './receipt.table';
import { coretaxChoiceTable } from './tax/coretax/coretax-choice.table';
import { taxCorrectionTable } from './tax/tax-correction.table';
import { taxInvoiceLineTable } from './tax/tax-invoice-line.table';
import { taxInvoiceTable } from './tax/tax-invoice.table';
import { taxProfileTable } from './tax/tax-profile.table';
import { taxRunTable } from './tax/tax-run.table';
import { withheldLineTable } from './withholding/withheld-line.table';
import { withheldProductTable } from './withholding/withheld-product.table';
import { withholdingTable } from './withholding/withholding.table';

export const billingSchema: Schema = {
  entities: [
    billingProfileTable,
    numberSeriesTable,
    invoiceTable,
    invoiceLineTable,
    creditNoteTable,
    receiptTable,
    taxProfileTable,
    taxRunTable,
    taxInvoiceTable,
    taxInvoiceLineTable,
    taxCorrectionTable,
    coretaxChoiceTable,
    withheldProductTable,
    withholdingTable,
    withheldLineTable,
  ],
  migrations: [
    Billing1795000022000,
    Tax1795000025000,
    Withholdings1795000035000,
    CoretaxChoices1795000035004,
    CreditsInPart1795000046001,
    PayWith1795000053000,
    LinePeriods1795000055000,
  ],
};
