import type { LetterWordings } from '../letter-wording';

/** `domain`; what is otherwise now: `at` (when it expires), `nameServers`, `lock` (worded). */
export const domainCorrected: LetterWordings = {
  needs: ['domain'],
  id: {
    subject: 'Data {{domain}} disesuaikan dengan registri',
    preheader: 'Data di registri berubah.',
    blocks: [
      {
        text: 'Data domain {{domain}} di registri berbeda dengan data di sini. Data di registri yang berlaku, sehingga data di sini disesuaikan.',
      },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Berakhir', '{{at}}'],
          ['Nameserver', '{{nameServers}}'],
          ['Kunci registrar', '{{lock}}'],
        ],
      },
      { text: 'Bila Anda tidak mengenali perubahan ini, segera hubungi {{support}}.' },
    ],
  },
  en: {
    subject: '{{domain}} was brought in line with its registry',
    preheader: 'The registry has it otherwise.',
    blocks: [
      { text: 'The registry had something else about {{domain}} than we did. The registry is right, so it is the same here now.' },
      {
        facts: [
          ['Domain', '{{domain}}'],
          ['Expires', '{{at}}'],
          ['Name servers', '{{nameServers}}'],
          ['Registrar lock', '{{lock}}'],
        ],
      },
      { text: 'If you do not know why, write to {{support}} at once.' },
    ],
  },
};
