import type { LetterWordings } from '../letter-wording';

/** `domain`. */
export const lockRefused: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: '{{domain}} tidak terkunci',
    preheader: 'Registri menolak kunci registrar.',
    blocks: [
      {
        text: 'Domain di bawah ini seharusnya mendapat kunci registrar, tetapi registri menolaknya. Domain tetap berfungsi, tanpa kunci itu.',
      },
      { facts: [['Domain', '{{domain}}']] },
      { text: 'Coba pasang kuncinya sendiri di halaman domain. Bila tetap ditolak, hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} is not locked',
    preheader: 'Its registry refused the registrar lock.',
    blocks: [
      { text: 'The domain below was to have the registrar lock, and its registry refused that. It works as before, without the lock.' },
      { facts: [['Domain', '{{domain}}']] },
      { text: 'Try to put the lock on yourself, on the page of the domain. If it is refused again, write to {{support}}.' },
    ],
  },
};
