import type { MovementKind } from '#libs/deposits';
import type { ReportWording } from '../report-language';

/** The words of a statement: its columns, its first and last row, and what moved the money. */
export const STATEMENT_WORDS = {
  sheet: { id: 'Mutasi deposit', en: 'Deposit statement' },
  seq: { id: 'No.', en: 'No.' },
  at: { id: 'Waktu (WIB)', en: 'Time (UTC+7)' },
  kind: { id: 'Jenis', en: 'Kind' },
  domain: { id: 'Domain', en: 'Domain' },
  subject: { id: 'Referensi', en: 'Reference' },
  change: { id: 'Mutasi saldo', en: 'Change' },
  available: { id: 'Saldo', en: 'Balance' },
  heldChange: { id: 'Mutasi ditahan', en: 'Change of held' },
  held: { id: 'Saldo ditahan', en: 'Held' },
  opening: { id: 'Saldo awal', en: 'Opening balance' },
  closing: { id: 'Saldo akhir dan jumlah mutasi', en: 'Closing balance and sum of changes' },
} as const satisfies Readonly<Record<string, ReportWording>>;

export const KIND_WORDS: Readonly<Record<MovementKind, ReportWording>> = {
  'top-up': { id: 'Top up', en: 'Top-up' },
  hold: { id: 'Ditahan untuk pesanan', en: 'Held for an order' },
  capture: { id: 'Pembayaran pesanan', en: 'Order paid' },
  release: { id: 'Dikembalikan', en: 'Released' },
  refund: { id: 'Pengembalian dana', en: 'Refund' },
  move: { id: 'Pindah induk', en: 'Move to another parent' },
  adjustment: { id: 'Penyesuaian', en: 'Adjustment' },
  withholding: { id: 'Bukti potong PPh 23', en: 'PPh 23 withheld' },
  other: { id: 'Lain-lain', en: 'Other' },
};
