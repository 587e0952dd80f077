/** The languages that price sheets are written in. */
export const SHEET_LANGUAGES = ['id', 'en'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

/** The columns of a price sheet, in their order. People write in the last five. */
export const SHEET_COLUMNS = [
  'tld',
  'tier',
  'action',
  'years',
  'cost',
  'price',
  'source',
  'margin',
  'newPrice',
  'currency',
  'from',
  'until',
  'belowCost',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** How a sheet words what people read and write in it. */
export interface SheetWording {
  readonly sheet: string;
  readonly guideSheet: string;
  readonly headers: Readonly<Record<SheetColumn, string>>;
  readonly yes: string;
  readonly no: string;
  /** Instead of a new price: the list has none of its own any more. */
  readonly end: string;
}

export const SHEET_WORDING: Readonly<Record<SheetLanguage, SheetWording>> = {
  id: {
    sheet: 'Harga',
    guideSheet: 'Petunjuk',
    headers: {
      tld: 'Ekstensi',
      tier: 'Golongan',
      action: 'Layanan',
      years: 'Tahun',
      cost: 'Modal',
      price: 'Harga sekarang',
      source: 'Asal harga',
      margin: 'Margin',
      newPrice: 'Harga baru',
      currency: 'Mata uang',
      from: 'Mulai',
      until: 'Sampai',
      belowCost: 'Boleh rugi',
    },
    yes: 'ya',
    no: 'tidak',
    end: 'hapus',
  },
  en: {
    sheet: 'Prices',
    guideSheet: 'Guide',
    headers: {
      tld: 'Extension',
      tier: 'Tier',
      action: 'Service',
      years: 'Years',
      cost: 'Cost',
      price: 'Price now',
      source: 'Price from',
      margin: 'Margin',
      newPrice: 'New price',
      currency: 'Currency',
      from: 'From',
      until: 'Until',
      belowCost: 'Below cost',
    },
    yes: 'yes',
    no: 'no',
    end: 'end',
  },
};
