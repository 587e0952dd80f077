import { type Cell, isXmlText } from '#libs/platform';
import { Money } from '#libs/kernel';
import type { CoretaxChoice, OthersPlace } from './coretax-choice';
import { describeLine } from '../../paper/paper-words';
import type { TaxedLine } from '../tax-invoice-reads';
import type { DocumentKind, TaxIdentity } from '../tax-identity';
import type { TaxInvoice } from '../tax-invoice';

/** One field of Coretax's form: its name in XML, its heading in the workbook, and what is in it. */
export interface CoretaxField<Of> {
  /** Spelled as Coretax spells it, `BuyerAdress` included. */
  readonly xml: string;
  readonly heading: string;
  readonly of: (thing: Of) => Exclude<Cell, null>;
}

const KIND: Readonly<Record<DocumentKind, string>> = { tin: 'TIN', 'national-id': 'National ID', passport: 'Passport' };
/** Where an NPWP stands for those who have none, and how their place is written. */
const NO_TIN = '0'.repeat(16);
const NO_PLACE: Readonly<Record<OthersPlace, string>> = { short: '0'.repeat(6), long: '0'.repeat(22) };
const NOTHING = '-';
/** Of Coretax's list of units: counted in years, or as one where the price does not divide. */
const UNITS = { years: 'UM.0023', whole: 'UM.0018' };
/** Newer forms ask for the month of a document beside; there never is one. */
const DOCUMENT_MONTH: CoretaxField<TaxInvoice> = { xml: 'CustomDocMonthYear', heading: 'Period Dok Pendukung', of: () => '' };

const tin = ({ documentKind, documentNumber }: TaxIdentity): string => (documentKind === 'tin' ? documentNumber : NO_TIN);

/** A tax invoice without its lines, in the order of Coretax's form. */
export const headFields = ({ othersPlace, hasDocumentMonth }: CoretaxChoice): readonly CoretaxField<TaxInvoice>[] => [
  { xml: 'TaxInvoiceDate', heading: 'Tanggal Faktur', of: ({ dated }) => new Date(`${dated}T00:00:00+07:00`) },
  { xml: 'TaxInvoiceOpt', heading: 'Jenis Faktur', of: () => 'Normal' },
  { xml: 'TrxCode', heading: 'Kode Transaksi', of: ({ transactionCode }) => transactionCode },
  { xml: 'AddInfo', heading: 'Keterangan Tambahan', of: () => '' },
  { xml: 'CustomDoc', heading: 'Dokumen Pendukung', of: () => '' },
  ...(hasDocumentMonth ? [DOCUMENT_MONTH] : []),
  { xml: 'RefDesc', heading: 'Referensi', of: ({ number }) => number },
  { xml: 'FacilityStamp', heading: 'Cap Fasilitas', of: () => '' },
  { xml: 'SellerIDTKU', heading: 'ID TKU Penjual', of: ({ seller }) => seller.placeNumber ?? '' },
  { xml: 'BuyerTin', heading: 'NPWP/NIK Pembeli', of: ({ buyer }) => tin(buyer) },
  { xml: 'BuyerDocument', heading: 'Jenis ID Pembeli', of: ({ buyer }) => KIND[buyer.documentKind] },
  { xml: 'BuyerCountry', heading: 'Negara Pembeli', of: ({ buyer }) => buyer.country },
  {
    xml: 'BuyerDocumentNumber',
    heading: 'Nomor Dokumen Pembeli',
    of: ({ buyer }) => (buyer.documentKind === 'tin' ? NOTHING : buyer.documentNumber),
  },
  { xml: 'BuyerName', heading: 'Nama Pembeli', of: ({ buyer }) => readable(buyer.name) },
  { xml: 'BuyerAdress', heading: 'Alamat Pembeli', of: ({ buyer }) => readable(buyer.address) },
  { xml: 'BuyerEmail', heading: 'Email Pembeli', of: ({ buyer }) => buyer.email ?? '' },
  { xml: 'BuyerIDTKU', heading: 'ID TKU Pembeli', of: ({ buyer }) => buyer.placeNumber ?? NO_PLACE[othersPlace] },
];

/** A line, in the order of Coretax's form. There is never a discount, and no luxury tax. */
export const lineFields = ({ itemKind, itemCode }: CoretaxChoice): readonly CoretaxField<TaxedLine>[] => [
  { xml: 'Opt', heading: 'Barang/Jasa', of: () => itemKind },
  { xml: 'Code', heading: 'Kode Barang Jasa', of: () => itemCode },
  { xml: 'Name', heading: 'Nama Barang/Jasa', of: (line) => readable(describeLine('id', line)) },
  { xml: 'Unit', heading: 'Nama Satuan Ukur', of: (line) => (isByTheYear(line) ? UNITS.years : UNITS.whole) },
  { xml: 'Price', heading: 'Harga Satuan', of: (line) => (isByTheYear(line) ? line.price.fraction(1, line.years) : line.price) },
  { xml: 'Qty', heading: 'Jumlah Barang Jasa', of: (line) => (isByTheYear(line) ? line.years : 1) },
  { xml: 'TotalDiscount', heading: 'Total Diskon', of: () => 0 },
  { xml: 'TaxBase', heading: 'DPP', of: ({ price }) => price },
  { xml: 'OtherTaxBase', heading: 'DPP Nilai Lain', of: ({ otherTaxBase }) => otherTaxBase },
  { xml: 'VATRate', heading: 'Tarif PPN', of: ({ taxRateBasisPoints }) => taxRateBasisPoints / 100 },
  { xml: 'VAT', heading: 'PPN', of: ({ tax }) => tax },
  { xml: 'STLGRate', heading: 'Tarif PPnBM', of: () => 0 },
  { xml: 'STLG', heading: 'PPnBM', of: () => 0 },
];

/** Price times quantity has to be the tax base to the rupiah: the first year may cost less than the ones after it. */
const isByTheYear = ({ price, years }: Pick<TaxedLine, 'price' | 'years'>): boolean => price.units % BigInt(years) === 0n;

/** Without the few characters that XML can hold in no spelling. */
const readable = (text: string): string => Array.from(text).filter(isXmlText).join('');

/** A field as XML has it: days as 2026-11-30, amounts in whole rupiah (PER-11/PJ/2025). */
export function xmlText(cell: Exclude<Cell, null>, dayOf: (at: Date) => string): string {
  if (cell instanceof Money) return cell.toDecimal();
  return cell instanceof Date ? dayOf(cell) : String(cell);
}
