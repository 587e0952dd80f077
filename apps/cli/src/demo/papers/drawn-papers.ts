import { drawPage } from './drawn-page';

const CARD = { width: 1012, height: 638 };
const SHEET = { width: 1240, height: 1754 };
const FIRST = 180;
const STEP = 38;

/** Somebody who does not exist. */
export interface DrawnPerson {
  /** Sixteen digits. */
  readonly nik: string;
  readonly name: string;
  readonly place: string;
  /** `YYYY-MM-DD` */
  readonly bornOn: string;
  readonly sex: 'female' | 'male';
}

/** A body that does not exist. */
export interface DrawnBody {
  readonly npwp: string;
  readonly name: string;
  readonly address: string;
}

const dayFirst = (day: string): string => day.split('-').reverse().join('-');

/** Words and what is said to them, in two columns below each other. */
const table = (rows: readonly (readonly [string, string])[], left: number, column: number, size: number) =>
  rows.flatMap(([word, said], at) => [
    { text: word, left, top: FIRST + at * STEP, size },
    { text: `: ${said}`, left: column, top: FIRST + at * STEP, size },
  ]);

/** An identity card (KTP) as a JPEG: its words where they are on a real one, and in nothing else like it. */
export function drawKtp({ nik, name, place, bornOn, sex }: DrawnPerson): Promise<Buffer> {
  const rows = [
    ['Nama', name.toUpperCase()],
    ['Tempat/Tgl Lahir', `${place.toUpperCase()}, ${dayFirst(bornOn)}`],
    ['Jenis Kelamin', sex === 'female' ? 'PEREMPUAN' : 'LAKI-LAKI'],
    ['Alamat', 'JALAN CONTOH NO. 12'],
    ['RT/RW', '001/002'],
    ['Kel/Desa', 'CONTOH'],
    ['Kecamatan', 'CONTOH'],
    ['Pekerjaan', 'KARYAWAN SWASTA'],
    ['Kewarganegaraan', 'WNI'],
    ['Berlaku Hingga', 'SEUMUR HIDUP'],
  ] as const;
  return drawPage({
    ...CARD,
    colour: '#d5e8f5',
    lines: [
      { text: 'PROVINSI CONTOH', left: 380, top: 24, size: 28, isBold: true },
      { text: 'KABUPATEN CONTOH', left: 372, top: 62, size: 28, isBold: true },
      { text: 'NIK', left: 40, top: 116, size: 34, isBold: true },
      { text: `: ${nik}`, left: 150, top: 116, size: 34, isBold: true },
      ...table(rows, 40, 270, 24),
    ],
    portrait: { left: 770, top: 150, width: 200, height: 260 },
  });
}

/** A tax card (NPWP) as a JPEG. */
export function drawNpwp({ npwp, name, address }: DrawnBody): Promise<Buffer> {
  const rows = [
    ['NPWP', npwp],
    ['Nama', name.toUpperCase()],
    ['Alamat', address.toUpperCase()],
    ['Terdaftar', '01-07-2024'],
  ] as const;
  const head = [
    { text: 'KEMENTERIAN CONTOH', left: 350, top: 24, size: 30, isBold: true },
    { text: 'KARTU NPWP CONTOH', left: 352, top: 70, size: 30, isBold: true },
  ];
  return drawPage({ ...CARD, colour: '#f5e9b8', lines: [...head, ...table(rows, 60, 240, 28)] });
}

/** A letter of the head of a school, as a JPEG. */
export function drawSchoolLetter(school: string, head: string, domain: string): Promise<Buffer> {
  const paragraphs = [
    'Yang bertanda tangan di bawah ini, kepala sekolah:',
    head,
    `dengan ini mengajukan pendaftaran nama domain ${domain}`,
    `untuk ${school}.`,
    'Demikian surat ini dibuat sebagai contoh dan bukan surat yang sah.',
    'Kepala Sekolah,',
    head,
  ];
  return drawPage({
    ...SHEET,
    colour: '#ffffff',
    lines: [
      { text: school.toUpperCase(), left: 120, top: 120, size: 44, isBold: true },
      { text: 'SURAT PERMOHONAN NAMA DOMAIN', left: 120, top: 240, size: 34, isBold: true },
      ...paragraphs.map((text, at) => ({ text, left: 120, top: 340 + at * 64, size: 30 })),
    ],
  });
}
