import type { LetterLocale } from './letter';

/** What stands around every mail. */
export const LAYOUT: Readonly<Record<LetterLocale, { readonly greeting: string; readonly foot: string; readonly site: string }>> = {
  id: { greeting: 'Halo {{name}},', foot: 'Surel ini dikirim oleh {{brand}} kepada {{email}}. Pertanyaan: {{support}}', site: '{{site}}' },
  en: { greeting: 'Hello {{name}},', foot: '{{brand}} sent this mail to {{email}}. Questions: {{support}}', site: '{{site}}' },
};

/** Roles in words. */
export const ROLE_WORDS: Readonly<Record<LetterLocale, Readonly<Record<string, string>>>> = {
  id: { owner: 'pemilik', admin: 'admin', billing: 'keuangan', support: 'dukungan', reviewer: 'peninjau dokumen' },
  en: { owner: 'owner', admin: 'admin', billing: 'billing', support: 'support', reviewer: 'document reviewer' },
};
