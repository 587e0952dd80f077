import { DomainError } from '#libs/kernel';

/** Papers about who somebody is: identity card of the person responsible, tax card, and the deed that founded a company. */
export const IDENTITY_KINDS = ['KTP', 'NPWP', 'AKTA'] as const;
/** What papers there are: those, the proof of a payment, and the slip for tax that a buyer has withheld. */
export const DOCUMENT_KINDS = [...IDENTITY_KINDS, 'PROOF', 'SLIP', 'PAPER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const MEDIA_TYPES = ['image/jpeg', 'image/webp', 'application/pdf'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/**
 * `clean`: may be shown. `quarantined`: waits for the scanner. `infected`: the scanner found something, its file is destroyed.
 * `destroying`, `destroyed`: nobody may keep it any longer; its file is about to go, or gone.
 */
export const DOCUMENT_STATES = ['clean', 'quarantined', 'infected', 'destroying', 'destroyed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** Largest file taken, in bytes. */
export const FILE_MAX = 5 * 1024 * 1024;
/** How often a paper may be handed in anew. */
export const VERSION_MAX = 5;

/** One file that somebody handed in. The newest version of a kind counts. */
export interface StoredDocument {
  /** `doc_…` */
  readonly id: string;
  /** The node that asked for it and may look at it. */
  readonly nodeId: number;
  /** What it belongs to: the id of an application, or of a top-up. */
  readonly subject: string;
  readonly kind: DocumentKind;
  /** 1, 2, 3 … for each subject and kind. */
  readonly version: number;
  readonly mediaType: MediaType;
  /** Size in bytes of what is shown, not of what lies encrypted on the disk. */
  readonly size: number;
  /** Which key it is encrypted with. */
  readonly keyId: string;
  readonly state: DocumentState;
  /** The node whose paper it is: it may ask who looked at it, and to have it erased. Null for visitors, who have no node. */
  readonly handedInBy: number | null;
  /** When it is destroyed; null while somebody needs it. */
  readonly keepUntil: Date | null;
  /** Why it was destroyed, in a word for programs; null while it was not. */
  readonly destroyedFor: string | null;
  /** When that was decided: what is `destroying` goes at once, or the night after a crash. */
  readonly destroyedAt: Date | null;
  readonly createdAt: Date;
}

export class DocumentNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'document-not-found';

  constructor(id: string) {
    super('There is no such document.', { id });
  }
}

/** Why a file was not taken. */
export type Refusal =
  | 'unknown-type'
  | 'too-large'
  | 'damaged'
  | 'too-many-pixels'
  | 'animated'
  | 'encrypted'
  | 'active-content'
  | 'hidden-parts'
  | 'two-in-one'
  | 'too-many-pages';

const REASONS: Readonly<Record<Refusal, string>> = {
  'unknown-type': 'Only JPEG, PNG, WebP and PDF files are taken.',
  'too-large': 'A file has at most 5 MB.',
  damaged: 'The file is damaged or not complete.',
  'too-many-pixels': 'A picture has at most 40 million pixels.',
  animated: 'A moving picture is no document.',
  encrypted: 'The PDF is protected by a password; hand it in without.',
  'active-content': 'The PDF contains programs or other files; hand it in without.',
  'hidden-parts': 'Parts of the PDF are packed so that they cannot be looked into; save it anew.',
  'two-in-one': 'The PDF is an archive as well; hand in the PDF alone.',
  'too-many-pages': 'A PDF has at most 60 pages.',
};

export class DocumentRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'document-refused';

  /** `found` is what a file of an unknown type seems to be. */
  constructor(reason: Refusal, found?: string) {
    const message = found ? `This is ${found}. ${REASONS[reason]}` : REASONS[reason];
    super(message, { reason, ...(found ? { found } : {}), errors: [{ pointer: '/file', code: `document-${reason}`, message }] });
  }
}

export class TooManyVersions extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'document-too-many-versions';

  constructor(kind: DocumentKind) {
    super(`A document can be handed in ${VERSION_MAX} times.`, { kind, limit: VERSION_MAX });
  }
}

/** Two files of one kind were handed in at the same moment: the first one counts. */
export class HandedInTwice extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'document-handed-in-twice';

  constructor(kind: DocumentKind) {
    super('This document was handed in twice at the same moment.', { kind });
  }
}

/** The scanner has not looked at it yet. */
export class DocumentQuarantined extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'document-quarantined';

  constructor(id: string) {
    super('This document waits for the virus scanner; try again in a minute.', { id });
  }
}

/** Its file is not there any more: malware was in it, or nobody may keep it any longer. */
export class DocumentGone extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'document-gone';

  constructor({ id, state }: Pick<StoredDocument, 'id' | 'state'>) {
    const why = state === 'infected' ? 'malware was found in it' : 'its time was over';
    super(`This document was destroyed: ${why}.`, { id, state });
  }
}

/** @throws DocumentQuarantined, DocumentGone */
export function expectReadable(document: StoredDocument): void {
  if (document.state === 'quarantined') throw new DocumentQuarantined(document.id);
  if (document.state !== 'clean') throw new DocumentGone(document);
}

/** The file is on the disk and cannot be read: it was changed, moved, or its key is gone. */
export class DocumentUnreadable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'document-unreadable';

  constructor(id: string) {
    super('This document cannot be read.', { id });
  }
}
