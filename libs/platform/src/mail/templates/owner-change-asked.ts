import type { LetterWordings } from '../letter-wording';

/** `domain`, `owner` and `newOwner` (who it is registered for, and is to be), `until`, `link` (secret). */
export const ownerChangeAsked: LetterWordings = {
  needs: ['domain', 'owner', 'newOwner', 'until', 'link'],
  id: {
    subject: 'Persetujuan perubahan pemilik {{domain}}',
    preheader: 'Tanpa persetujuan kedua pihak sampai {{until}}, tidak ada yang berubah.',
    blocks: [
      { text: 'Ada permintaan agar domain di bawah ini didaftarkan atas nama pemilik lain. Pemilik lama dan pemilik baru harus setuju.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Pemilik sekarang', '{{owner}}'],
          ['Pemilik baru', '{{newOwner}}'],
          ['Berlaku sampai', '{{until}}'],
        ],
      },
      { button: 'Setujui atau tolak', to: 'link' },
      { text: 'Bila Anda tidak tahu-menahu tentang hal ini, tolak, lalu hubungi {{support}}.' },
    ],
  },
  en: {
    subject: 'Do you agree to another owner of {{domain}}?',
    preheader: 'Unless both sides agree by {{until}}, nothing changes.',
    blocks: [
      {
        text: 'Somebody has asked for the domain below to be registered for another owner. The owner of now and the new one both have to agree.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Owner of now', '{{owner}}'],
          ['New owner', '{{newOwner}}'],
          ['Good until', '{{until}}'],
        ],
      },
      { button: 'Agree or decline', to: 'link' },
      { text: 'If you know nothing of this, decline, and write to {{support}}.' },
    ],
  },
};
