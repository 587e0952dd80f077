import type { LetterWording, LetterWordings } from '../letter-wording';

/** Whoever posts it says it in the recipient's language, so there is one wording for both. */
const wording: LetterWording = {
  subject: '{{subject}}',
  preheader: '{{subject}}',
  blocks: [{ text: '{{text}}' }, { button: '{{linkText}}', to: 'link' }, { button: '{{urlText}}', to: 'url' }],
};

/** `subject`, `text` (may have lines); `link` and `linkText` (secret), `url` and `urlText` (not secret). */
export const notice: LetterWordings = { needs: ['subject', 'text'], id: wording, en: wording };
