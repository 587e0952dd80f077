import { DomainError } from '#libs/kernel';
import type { Locale } from '#libs/tree';

/** What people agree to: the terms of sale, and what is done with what they tell. */
export const LEGAL_KINDS = ['terms', 'privacy'] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

/** The largest text of one language, in bytes. */
export const LEGAL_TEXT_MAX = 60_000;

/** One version of a legal text. It never changes: people have agreed to it. */
export interface LegalText {
  /** `lgl_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly kind: LegalKind;
  /** 1, 2, 3 … of each kind. */
  readonly version: number;
  /** Markdown without HTML; in one language at least. */
  readonly texts: Readonly<Partial<Record<Locale, string>>>;
  /** From when on it holds; never before that of the version before it. */
  readonly publishedFrom: Date;
  readonly createdAt: Date;
}

/** There is none of that kind and version, or nobody may see it yet. */
export class LegalTextNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'legal-text-not-found';

  constructor() {
    super('There is no such text here.');
  }
}

/** It holds what a browser would run or load, or is too long; `errors` says where. */
export class LegalTextRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'legal-text-refused';
}

/** What was agreed to yesterday cannot be changed today. */
export class LegalTextTooEarly extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'legal-text-too-early';

  constructor(earliest: Date) {
    const message = `A version holds from now on or later, and not before the one before it: ${earliest.toISOString()}.`;
    super(message, { earliest: earliest.toISOString(), errors: [{ pointer: '/publishedFrom', code: 'legal-text-too-early', message }] });
  }
}

/** Somebody else wrote a version at the same moment. */
export class LegalTextOvertaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'legal-text-overtaken';

  constructor() {
    super('Somebody else published a version at this moment: look at it first.');
  }
}
