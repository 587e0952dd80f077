import type { PaperLanguage } from './paper-words';

/** Why lines were credited, by the stable word that credit notes keep. */
const SENTENCES: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  'name-taken': {
    id: 'Nama domain ini sudah didaftarkan oleh pihak lain.',
    en: 'Somebody else has registered this name.',
  },
  'contact-refused': {
    id: 'Data kontak tidak diterima untuk nama domain ini.',
    en: 'The contact was not accepted for this name.',
  },
  'registry-refused': {
    id: 'Registri tidak menerima pesanan untuk nama domain ini.',
    en: 'The registry did not accept the order for this name.',
  },
  'expiry-changed': {
    id: 'Masa berlaku nama domain ini sudah berubah.',
    en: 'This name has another expiry by now.',
  },
  'name-given-back': {
    id: 'Nama domain ini dikembalikan dalam masa pembatalan.',
    en: 'This name was given back in time.',
  },
  'gone-before-payment': {
    id: 'Sebelum tagihan dibayar, nama domain ini sudah tidak tersedia. Nilainya tidak ditagih.',
    en: 'Before the invoice was paid, this was no longer to be had. It was not charged.',
  },
};
const OTHERWISE: Readonly<Record<PaperLanguage, string>> = {
  id: 'Pesanan ini tidak dapat dijalankan.',
  en: 'This order could not be carried out.',
};
/** What was credited for one of these had not been paid. */
const NEVER_PAID: ReadonlySet<string> = new Set(['gone-before-payment']);

/** The sentence for why lines were credited. Words that nobody has written a sentence for have a general one. */
export const creditReason = (reason: string, language: PaperLanguage): string => (SENTENCES[reason] ?? OTHERWISE)[language];

/** Whether money went back for it. */
export const isRefund = (reason: string): boolean => !NEVER_PAID.has(reason);
