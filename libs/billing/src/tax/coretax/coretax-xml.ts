import { type Markup, el, xmlDocument } from '#libs/platform';
import type { TaxInvoice } from '../tax-invoice';
import type { TaxedLine } from '../tax-invoice-reads';
import { taxDay } from '../tax-month';
import type { CoretaxChoice } from './coretax-choice';
import { type CoretaxField, headFields, lineFields, xmlText } from './coretax-fields';

/** A tax invoice with what stands on it. */
export interface FiledTaxInvoice {
  readonly invoice: TaxInvoice;
  readonly lines: readonly TaxedLine[];
}

/** Coretax's `TaxInvoiceBulk`, the file by which a taxable firm with that NPWP hands in tax invoices. The order of elements counts. */
export function coretaxXml(sellerTin: string, filed: readonly FiledTaxInvoice[], choice: CoretaxChoice): string {
  const schema = {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': 'TaxInvoice.xsd',
  };
  const [heads, lines] = [headFields(choice), lineFields(choice)];
  const invoices = filed.map((each) => taxInvoice(each, heads, lines));
  return xmlDocument(el('TaxInvoiceBulk', schema, el('TIN', {}, sellerTin), el('ListOfTaxInvoice', {}, invoices)));
}

const taxInvoice = (
  { invoice, lines }: FiledTaxInvoice,
  ofHead: readonly CoretaxField<TaxInvoice>[],
  ofLine: readonly CoretaxField<TaxedLine>[],
): Markup =>
  el(
    'TaxInvoice',
    {},
    elements(ofHead, invoice),
    el(
      'ListOfGoodService',
      {},
      lines.map((line) => el('GoodService', {}, elements(ofLine, line))),
    ),
  );

const elements = <Of>(fields: readonly CoretaxField<Of>[], thing: Of): Markup[] =>
  fields.map(({ xml, of }) => el(xml, {}, xmlText(of(thing), taxDay)));
