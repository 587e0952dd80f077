import type { LetterWordings } from '../letter-wording';

/** `domain`, `paper` (what it is called), `text` (the question). */
export const paperQuestion: LetterWordings = {
  needs: ['domain', 'paper', 'text'],
  id: {
    subject: 'Pertanyaan tentang dokumen untuk {{domain}}',
    preheader: 'Pemeriksa dokumen menunggu jawaban Anda.',
    blocks: [
      { text: 'Pemeriksa dokumen bertanya tentang {{paper}} untuk {{domain}}:' },
      { text: '{{text}}' },
      { text: 'Jawab pertanyaan ini di halaman dokumen {{domain}}. Selama menunggu jawaban, batas waktu tidak berjalan.' },
    ],
  },
  en: {
    subject: 'A question about the papers for {{domain}}',
    preheader: 'Whoever checks them waits for your answer.',
    blocks: [
      { text: 'Whoever checks the papers for {{domain}} asks about this one: {{paper}}.' },
      { text: '{{text}}' },
      { text: 'Answer on the page with the papers of {{domain}}. No deadline runs while the answer is awaited.' },
    ],
  },
};
