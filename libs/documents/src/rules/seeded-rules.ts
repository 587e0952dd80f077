import type { NeededPaper, RuleContent, RuleVariant } from './document-rule';
import type { PaperKind } from './paper-kind';

const EVERYBODY = ['person', 'organization'] as const;
const MINISTRY = 'Komdigi (domain.go.id)';

const need = (key: string, ...anyOf: PaperKind[]): NeededPaper => ({ key, anyOf });
const way = (key: string, allOf: readonly NeededPaper[], ...optional: PaperKind[]): RuleVariant => ({
  key,
  allOf,
  optional,
  for: EVERYBODY,
});
const asks = (...variants: RuleVariant[]): RuleContent => ({ isSellable: true, authority: null, variants });
const others = (authority: string): RuleContent => ({ isSellable: false, authority, variants: [] });

const IDENTITY = need('identity', 'KTP', 'PASPOR');
const LEADERS_LETTER = need('letter', 'SURAT_KETERANGAN_PIMPINAN', 'SURAT_PERMOHONAN');

/** What PANDI asks for, as registrars published it until 2026. The operator edits it; `web.id` may ask for nothing any more. */
export const SEEDED_RULES: Readonly<Record<string, RuleContent>> = {
  'web.id': asks(way('default', [need('identity', 'KTP', 'PASPOR', 'SIM')])),
  'co.id': asks(
    way(
      'default',
      [
        need('identity', 'KTP', 'PASPOR', 'KITAS', 'KITAP', 'SIM'),
        need('legality', 'NIB', 'AKTA', 'SIUP', 'TDP', 'NPWP', 'SK_KEMENKUMHAM'),
      ],
      'SERTIFIKAT_MEREK',
      'SURAT_PERNYATAAN_KETERKAITAN',
    ),
  ),
  'net.id': asks(way('default', [IDENTITY, need('licence', 'IZIN_TELEKOMUNIKASI')], 'SURAT_LAIK_OPERASI', 'SERTIFIKAT_MEREK')),
  'or.id': asks(way('default', [IDENTITY, need('legality', 'AKTA', 'SK_ORGANISASI', 'SURAT_KETERANGAN_PIMPINAN')], 'SURAT_PERMOHONAN')),
  'ac.id': asks(
    way('default', [
      IDENTITY,
      need('foundation', 'SK_PENDIRIAN_LEMBAGA'),
      need('letter', 'SURAT_KETERANGAN_PIMPINAN', 'SURAT_PERMOHONAN', 'SURAT_KUASA'),
    ]),
  ),
  'sch.id': asks(
    way('formal', [IDENTITY, LEADERS_LETTER], 'IZIN_OPERASIONAL_SEKOLAH'),
    way('nonformal', [IDENTITY, need('foundation', 'SK_PENDIRIAN_LEMBAGA')], 'SURAT_PERMOHONAN'),
  ),
  'ponpes.id': asks(way('default', [IDENTITY, LEADERS_LETTER])),
  'desa.id': others(MINISTRY),
  'go.id': others(MINISTRY),
  'mil.id': others('TNI'),
};
