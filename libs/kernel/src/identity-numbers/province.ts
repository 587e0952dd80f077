/** The provinces by their codes (Kemendagri, 38 since 2022). */
const PROVINCES: ReadonlyMap<string, string> = new Map(
  `11 Aceh,12 Sumatera Utara,13 Sumatera Barat,14 Riau,15 Jambi,16 Sumatera Selatan,17 Bengkulu,18 Lampung,19 Kepulauan Bangka Belitung,
21 Kepulauan Riau,31 DKI Jakarta,32 Jawa Barat,33 Jawa Tengah,34 DI Yogyakarta,35 Jawa Timur,36 Banten,51 Bali,52 Nusa Tenggara Barat,
53 Nusa Tenggara Timur,61 Kalimantan Barat,62 Kalimantan Tengah,63 Kalimantan Selatan,64 Kalimantan Timur,65 Kalimantan Utara,
71 Sulawesi Utara,72 Sulawesi Tengah,73 Sulawesi Selatan,74 Sulawesi Tenggara,75 Gorontalo,76 Sulawesi Barat,81 Maluku,82 Maluku Utara,
91 Papua,92 Papua Barat,93 Papua Selatan,94 Papua Tengah,95 Papua Pegunungan,96 Papua Barat Daya`
    .split(',')
    .map((each) => each.trim())
    .map((each) => [each.slice(0, 2), each.slice(3)]),
);
/** Until 1999; numbers from there live on. */
const FORMER: ReadonlyMap<string, string> = new Map([['54', 'Timor Timur']]);

/** A province where identity numbers are, or were, given out. */
export interface Province {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  /** No province of Indonesia any more: worth a second look, and no reason to refuse. */
  readonly isFormer: boolean;
}

/** The province with this code; undefined when there is none. */
export function provinceOf(code: string): Province | undefined {
  const name = PROVINCES.get(code) ?? FORMER.get(code);
  return name === undefined ? undefined : { code, name, isFormer: FORMER.has(code) };
}
