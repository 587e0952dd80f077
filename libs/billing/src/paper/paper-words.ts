import type { InvoiceState } from '../invoice';
import type { LinePeriod } from '../invoice-line';
import { writtenDay } from './written-day';

export const PAPER_LANGUAGES = ['id', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

const id = {
  invoice: 'Tagihan',
  receipt: 'Kwitansi',
  creditNote: 'Nota Kredit',
  date: 'Tanggal',
  due: 'Jatuh tempo',
  paidOn: 'Dibayar',
  forInvoice: 'Untuk tagihan',
  from: 'Dari',
  billTo: 'Kepada',
  receivedFrom: 'Sudah terima dari',
  taxNumber: 'NPWP',
  companyNumber: 'NIB',
  description: 'Uraian',
  price: 'Harga',
  net: 'Jumlah sebelum pajak (DPP)',
  otherTaxBase: 'DPP nilai lain (11/12)',
  tax: 'PPN',
  total: 'Total',
  credited: 'Dikreditkan',
  remaining: 'Harus dibayar',
  amount: 'Jumlah',
  payment: 'Pembayaran ke deposit',
  paid: 'LUNAS',
  payTo: 'Pembayaran ke',
  onBehalfOf: 'a.n.',
  withheld: 'PPh 23 dipotong pembeli',
  refund: 'Uang kembali ke deposit Anda.',
  duty: 'Nilai di atas Rp 5.000.000: kwitansi ini memerlukan e-meterai Rp 10.000 bila dipakai sebagai bukti (UU 10/2020).',
  unreserved: 'Nama domain belum dipesan sampai tagihan dibayar, dan dapat didahului orang lain.',
  foot: 'Dibuat secara elektronik dan sah tanpa tanda tangan.',
  actions: { register: 'Registrasi domain', renew: 'Perpanjangan domain', transfer: 'Transfer domain', restore: 'Pemulihan domain' },
  states: { unpaid: 'BELUM DIBAYAR', pending: 'SEDANG DIPROSES', paid: 'LUNAS', cancelled: 'BATAL', credited: 'DIKREDITKAN' },
} as const;

type Words = {
  readonly [Word in keyof typeof id]: (typeof id)[Word] extends string ? string : Readonly<Record<keyof (typeof id)[Word], string>>;
};

const en: Words = {
  invoice: 'Invoice',
  receipt: 'Receipt',
  creditNote: 'Credit note',
  date: 'Date',
  due: 'Due',
  paidOn: 'Paid',
  forInvoice: 'For invoice',
  from: 'From',
  billTo: 'Bill to',
  receivedFrom: 'Received from',
  taxNumber: 'Tax number (NPWP)',
  companyNumber: 'Company number (NIB)',
  description: 'Description',
  price: 'Price',
  net: 'Subtotal (tax base)',
  otherTaxBase: 'Other tax base (11/12)',
  tax: 'VAT (PPN)',
  total: 'Total',
  credited: 'Credited',
  remaining: 'To be paid',
  amount: 'Amount',
  payment: 'Payment into the deposit',
  paid: 'PAID',
  payTo: 'Pay to',
  onBehalfOf: 'account of',
  withheld: 'PPh 23 withheld by the buyer',
  refund: 'The money is back in your deposit.',
  duty: 'More than Rp 5,000,000: this receipt needs an e-meterai of Rp 10,000 when it is used as evidence (Law 10/2020).',
  unreserved: 'The domain names are not reserved until the invoice is paid: somebody else may be quicker.',
  foot: 'Made electronically, valid without a signature.',
  actions: { register: 'Domain registration', renew: 'Domain renewal', transfer: 'Domain transfer', restore: 'Domain restoration' },
  states: { unpaid: 'UNPAID', pending: 'IN PROGRESS', paid: 'PAID', cancelled: 'CANCELLED', credited: 'CREDITED' },
};

/** The words on papers. */
export const PAPER_WORDS: Readonly<Record<PaperLanguage, Words>> = { id, en };
export type PaperWords = Words;

/** The state of a bill as it is stamped on it. */
export const stateWord = (words: PaperWords, state: InvoiceState): string => words.states[state];

interface Described {
  readonly action: string;
  readonly name: string;
  readonly years: number;
  readonly period?: LinePeriod | null;
}

/** `Registrasi domain kopisenja.id, 1 tahun`; of a renewal with the days: `… 1 tahun (22/11/2026 - 22/11/2027)`. */
export function describeLine(language: PaperLanguage, { action, name, years, period }: Described): string {
  const actions: Readonly<Record<string, string>> = PAPER_WORDS[language].actions;
  const time = language === 'id' ? `${years} tahun` : `${years} ${years === 1 ? 'year' : 'years'}`;
  const days = period ? ` (${writtenDay(period.from)} - ${writtenDay(period.until)})` : '';
  return `${actions[action] ?? action} ${name}, ${time}${days}`;
}
