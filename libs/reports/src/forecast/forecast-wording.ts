import type { ReportWording } from '../report-language';

/** The words of a forecast: the names of its sheets and their columns. */
export const FORECAST_WORDS = {
  days: { id: 'Per hari', en: 'By day' },
  children: { id: 'Per anak', en: 'By child' },
  day: { id: 'Tanggal', en: 'Day' },
  domains: { id: 'Jumlah domain', en: 'Domains' },
  cost: { id: 'Biaya perpanjangan', en: 'Cost of renewals' },
  left: { id: 'Sisa saldo', en: 'Balance left' },
  child: { id: 'Reseller atau pelanggan', en: 'Reseller or customer' },
  next: { id: 'hari ke depan', en: 'days ahead' },
} as const satisfies Readonly<Record<string, ReportWording>>;
