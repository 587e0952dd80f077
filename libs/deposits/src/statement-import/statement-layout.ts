/** How the table that a bank lets its customers download is headed. Names of columns are compared in small letters. */
export interface StatementLayout {
  readonly name: 'bca' | 'mandiri' | 'bri' | 'bni';
  /** The three digits of the bank. */
  readonly bankCode: string;
  readonly day: readonly string[];
  readonly text: readonly string[];
  /** Money in, where the bank has a column for each direction. */
  readonly credit?: readonly string[];
  readonly debit?: readonly string[];
  /** Money in either direction: a mark says which, in a column of its own, in the same cell, or in a nameless column after it. */
  readonly amount?: readonly string[];
  readonly mark?: readonly string[];
  readonly balance: readonly string[];
}

/**
 * The layouts that are known. Banks change theirs without a word: another heading is another word here, another bank another
 * entry. Which signs separate thousands and cents need not be said, the amounts say it themselves.
 */
export const STATEMENT_LAYOUTS: readonly StatementLayout[] = [
  {
    name: 'bca',
    bankCode: '014',
    day: ['tanggal', 'tanggal transaksi', 'date'],
    text: ['keterangan', 'description'],
    amount: ['jumlah', 'mutasi', 'amount'],
    mark: ['db/cr', 'jenis'],
    balance: ['saldo', 'balance'],
  },
  {
    name: 'mandiri',
    bankCode: '008',
    day: ['tanggal', 'tanggal transaksi', 'date', 'posting date'],
    text: ['keterangan', 'deskripsi', 'description', 'remarks'],
    credit: ['kredit', 'credit'],
    debit: ['debit', 'debet'],
    balance: ['saldo', 'balance'],
  },
  {
    name: 'bri',
    bankCode: '002',
    day: ['tanggal', 'tanggal transaksi', 'tgl_tran'],
    text: ['uraian transaksi', 'transaksi', 'desk_tran'],
    credit: ['kredit', 'mutasi_kredit'],
    debit: ['debet', 'debit', 'mutasi_debet'],
    balance: ['saldo', 'saldo_akhir_mutasi'],
  },
  {
    name: 'bni',
    bankCode: '009',
    day: ['tanggal', 'tanggal transaksi', 'post date'],
    text: ['uraian', 'uraian transaksi', 'description'],
    amount: ['nominal', 'jumlah', 'jumlah pembayaran', 'amount'],
    mark: ['tipe', 'd/k', 'db/cr'],
    balance: ['saldo', 'balance'],
  },
];
