import type { LetterLocale } from './letter';

/**
 * One piece of a mail. `{{name}}` stands for a fact; a piece whose facts are not given is left out, so that one wording
 * serves those who know more and those who know less.
 */
export type Block =
  | { readonly text: string }
  /** A button that leads to the fact `to`. */
  | { readonly button: string; readonly to: 'link' | 'url' }
  /** Labels and facts, one pair a line. */
  | { readonly facts: readonly (readonly [label: string, fact: string])[] };

/** A mail in one language. Greeting and foot are the layout's. */
export interface LetterWording {
  readonly subject: string;
  /** What lists of mails show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/** One kind of mail in both languages, and the facts that it makes no sense without. */
export interface LetterWordings extends Readonly<Record<LetterLocale, LetterWording>> {
  readonly needs: readonly string[];
}
