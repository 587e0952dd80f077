import type { ContactTransfer, DomainTransfer } from './registry-transfer';

/** The end of something that the registry had accepted for later (1001). */
export interface PendingActionNews {
  readonly kind: 'pending-action';
  readonly object: 'domain' | 'contact' | 'host';
  /** The A-label, or the contact's id. */
  readonly name: string;
  /** It was carried out; else it never will be. */
  readonly granted: boolean;
  /** Our transaction id of then. */
  readonly clTRID?: string;
  readonly svTRID?: string;
  readonly at?: Date;
}

/** Something that the registry did by itself or for somebody else (RFC 8590). */
export interface ChangeNews {
  readonly kind: 'change';
  /** create, delete, renew, transfer, update, restore, autoRenew, autoDelete, autoPurge or custom. */
  readonly operation: string;
  /** What it is about, when the message shows the object. */
  readonly object?: 'domain' | 'contact' | 'host';
  readonly name?: string;
  /** Whether the object is shown as it was before or after. */
  readonly state: 'before' | 'after';
  readonly at?: Date;
  /** Whoever did it, in the registry's words. */
  readonly who?: string;
  readonly reason?: string;
  /** The dispute it belongs to: `udrp 123`. */
  readonly caseId?: string;
}

/** Our account at the registry runs low. Amounts are decimals as the registry wrote them. */
export interface LowBalanceNews {
  readonly kind: 'low-balance';
  readonly available?: string;
  readonly threshold?: string;
}

/** What a message of the registry's queue is about. `words`: it has a text only. `unknown`: nothing here can read it; the XML holds it. */
export type MessageNews =
  | { readonly kind: 'transfer'; readonly transfer: DomainTransfer }
  | { readonly kind: 'contact-transfer'; readonly transfer: ContactTransfer }
  | { readonly kind: 'renewed'; readonly name: string; readonly expiresAt?: Date }
  | PendingActionNews
  | ChangeNews
  | LowBalanceNews
  | { readonly kind: 'object'; readonly object: 'domain' | 'contact' | 'host'; readonly name: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'unknown'; readonly namespaces: readonly string[] };

/** A message in the registry's queue (RFC 5730, section 2.9.2.3). It stays there until it is acknowledged. */
export interface RegistryMessage {
  readonly id: string;
  readonly queuedAt?: Date;
  readonly text: string;
  readonly news: MessageNews;
  /** The whole answer as it came, passwords masked. */
  readonly xml: string;
}

/** The oldest message, and how many there are with it. None: the queue is empty. */
export interface PolledMessages {
  readonly left: number;
  readonly message?: RegistryMessage;
}
