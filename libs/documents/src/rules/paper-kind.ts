/** What people call a kind of paper. */
interface KindOfPaper {
  readonly id: string;
  readonly en: string;
  /** It is about one name or one request: good for the case it was handed in for and for no other. */
  readonly isForOneName: boolean;
}

const everywhere = (id: string, en: string): KindOfPaper => ({ id, en, isForOneName: false });
const once = (id: string, en: string): KindOfPaper => ({ id, en, isForOneName: true });

/** The kinds of papers that registries of Indonesian names ask registrants for. */
export const PAPERS = {
  KTP: everywhere('KTP', 'Identity card (KTP)'),
  PASPOR: everywhere('Paspor', 'Passport'),
  SIM: everywhere('SIM', 'Driving licence (SIM)'),
  KITAS: everywhere('KITAS', 'Limited stay permit (KITAS)'),
  KITAP: everywhere('KITAP', 'Permanent stay permit (KITAP)'),
  NPWP: everywhere('NPWP', 'Tax card (NPWP)'),
  NIB: everywhere('Nomor Induk Berusaha (NIB)', 'Business identification number (NIB)'),
  SIUP: everywhere('SIUP', 'Trading licence (SIUP)'),
  TDP: everywhere('TDP', 'Company registration certificate (TDP)'),
  AKTA: everywhere('Akta pendirian', 'Deed of foundation'),
  SK_KEMENKUMHAM: everywhere('SK Kemenkumham', 'Decree of the Ministry of Law (SK Kemenkumham)'),
  SK_PENDIRIAN_LEMBAGA: everywhere('SK pendirian lembaga', 'Decree founding the institution'),
  SK_ORGANISASI: everywhere('SK organisasi', 'Decree of the organisation'),
  IZIN_OPERASIONAL_SEKOLAH: everywhere('Izin operasional sekolah', 'Operating permit of the school'),
  SURAT_KETERANGAN_PIMPINAN: once('Surat keterangan pimpinan', 'Letter of the head of the institution'),
  SURAT_PERMOHONAN: once('Surat permohonan', 'Letter of request'),
  SURAT_KUASA: once('Surat kuasa', 'Power of attorney'),
  SURAT_PERNYATAAN_KETERKAITAN: once('Surat pernyataan keterkaitan', 'Statement of relation to the name'),
  SERTIFIKAT_MEREK: everywhere('Sertifikat merek', 'Trademark certificate'),
  IZIN_TELEKOMUNIKASI: everywhere('Izin telekomunikasi', 'Telecommunications licence'),
  SURAT_LAIK_OPERASI: everywhere('Surat laik operasi', 'Certificate of operational fitness'),
  SURAT_PENUNJUKAN: once('Surat penunjukan', 'Letter of appointment'),
  LAINNYA: once('Dokumen lain', 'Another document'),
} as const satisfies Readonly<Record<string, KindOfPaper>>;

export type PaperKind = keyof typeof PAPERS;
export const PAPER_KINDS = Object.keys(PAPERS) as PaperKind[];

/** A paper of this kind, once approved, also counts for other names of the same registrant. */
export const isReusable = (kind: PaperKind): boolean => !PAPERS[kind].isForOneName;
