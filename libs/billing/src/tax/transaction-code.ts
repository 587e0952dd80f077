import type { Money } from '#libs/kernel';

/**
 * Codes of transactions (PER-11/PJ/2025) under which we sell. The others are for buyers who pay the tax to the state themselves
 * (02, 03), for goods that are exempt or free (06 to 08) and for what we do not sell.
 */
export const TRANSACTION_CODES = {
  '01': 'The whole price is the tax base',
  '04': 'Another value is the tax base (DPP nilai lain): 11/12 of the price under PMK 131/2024',
} as const;
export type TransactionCode = keyof typeof TRANSACTION_CODES;

/** The code under which a price was taxed: by what it was taxed on, so a rule of another year keeps its code. */
export const transactionCode = ({ price, otherTaxBase }: { readonly price: Money; readonly otherTaxBase: Money }): TransactionCode =>
  price.equals(otherTaxBase) ? '01' : '04';
