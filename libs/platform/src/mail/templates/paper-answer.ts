import type { LetterWordings } from '../letter-wording';

/** `domain`, `paper` (what it is called), `text` (the answer). */
export const paperAnswer: LetterWordings = {
  needs: ['domain', 'paper', 'text'],
  id: {
    subject: 'Jawaban tentang dokumen untuk {{domain}}',
    preheader: 'Pertanyaan Anda sudah dijawab.',
    blocks: [{ text: 'Pertanyaan Anda tentang {{paper}} untuk {{domain}} sudah dijawab:' }, { text: '{{text}}' }],
  },
  en: {
    subject: 'An answer about the papers for {{domain}}',
    preheader: 'Your question was answered.',
    blocks: [
      { text: 'Your question about the papers for {{domain}} was answered; it was about this one: {{paper}}.' },
      { text: '{{text}}' },
    ],
  },
};
