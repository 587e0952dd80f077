import { DAY, after } from '#libs/kernel';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '../document';

/**
 * What has become of what a document was handed in for. `needed`: it goes on. `refused`: it came to nothing. `ended`: it was
 * good, and is over, as a domain that has ended.
 */
export type Fate = 'needed' | 'refused' | 'ended';

/** Belong to the books, and are kept as long as they are (UU KUP article 28: ten years). */
const OF_BOOKS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['PROOF', 'SLIP']);

/** Does the law want it kept, whoever asks to have it erased? */
export const isOfBooks = (kind: DocumentKind): boolean => OF_BOOKS.has(kind);

/** How long documents are kept (UU 27/2022 articles 42 to 44: what has lost its purpose is destroyed). Days are settings. */
@Injectable()
export class Retention {
  private readonly days: Readonly<Record<'refused' | 'ended' | 'books', number>>;

  constructor({ refusedPaperDays: refused, endedPaperDays: ended, proofDays: books }: Settings) {
    this.days = { refused, ended, books };
  }

  /** Until when it is kept whatever happens: known from the start of what belongs to the books, null of others. */
  fromTheStart(kind: DocumentKind, now: Date): Date | null {
    return isOfBooks(kind) ? after(now, this.days.books * DAY) : null;
  }

  /** Until when it is kept, now that this has become of it; null while it is needed. */
  keepUntil(fate: Fate, since: Date): Date | null {
    return fate === 'needed' ? null : after(since, this.days[fate] * DAY);
  }
}
