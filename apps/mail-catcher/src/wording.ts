export type Language = 'id' | 'en';

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly again: string;
  readonly back: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly asPage: string;
  readonly asText: string;
  readonly missing: string;
  readonly other: string;
  readonly noSubject: string;
}

/** All words of the page. */
export const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    title: 'Penangkap surel',
    intro: 'Semua surel yang dikirim demo ini, yang terbaru di atas. Tidak ada yang keluar dari komputer ini.',
    empty: 'Belum ada surel.',
    again: 'Muat ulang',
    back: 'Semua surel',
    from: 'Dari',
    to: 'Kepada',
    date: 'Tanggal',
    asPage: 'Surel seperti terlihat oleh penerima',
    asText: 'Versi teks',
    missing: 'Surel ini tidak ada.',
    other: 'English',
    noSubject: '(tanpa subjek)',
  },
  en: {
    title: 'Mail catcher',
    intro: 'Every mail that this demo sends, the newest first. None of them leaves this machine.',
    empty: 'No mails yet.',
    again: 'Refresh',
    back: 'All mails',
    from: 'From',
    to: 'To',
    date: 'Date',
    asPage: 'The mail as its recipient sees it',
    asText: 'As text',
    missing: 'There is no such mail.',
    other: 'Bahasa Indonesia',
    noSubject: '(no subject)',
  },
};

/** What the address says, else what the browser would rather read first, else English. */
export function languageOf(asked: string | null, acceptLanguage = ''): Language {
  if (asked === 'id' || asked === 'en') return asked;
  return /^\s*id\b/i.test(acceptLanguage) ? 'id' : 'en';
}
