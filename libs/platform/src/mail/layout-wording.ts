import type { LetterLocale } from './letter';

/** What stands around every mail. */
export const LAYOUT: Readonly<Record<LetterLocale, { readonly greeting: string; readonly foot: string; readonly site: string }>> = {
  id: { greeting: 'Halo {{name}},', foot: 'Surel ini dikirim oleh {{brand}} kepada {{email}}. Pertanyaan: {{support}}', site: '{{site}}' },
  en: { greeting: 'Hello {{name}},', foot: '{{brand}} sent this mail to {{email}}. Questions: {{support}}', site: '{{site}}' },
};

/** Facts that come as a code, in words. */
export const CODE_WORDS: Readonly<Record<LetterLocale, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  id: {
    role: { owner: 'pemilik', admin: 'admin', billing: 'keuangan', support: 'dukungan', reviewer: 'peninjau dokumen' },
    change: {
      on: 'Verifikasi dua langkah dinyalakan',
      off: 'Verifikasi dua langkah dimatikan',
      'recovery-codes-made': 'Kode pemulihan baru dibuat',
      'recovery-code-used': 'Sebuah kode pemulihan dipakai',
    },
  },
  en: {
    role: { owner: 'owner', admin: 'admin', billing: 'billing', support: 'support', reviewer: 'document reviewer' },
    change: {
      on: 'Two-step verification was turned on',
      off: 'Two-step verification was turned off',
      'recovery-codes-made': 'New recovery codes were made',
      'recovery-code-used': 'A recovery code was used',
    },
  },
};
