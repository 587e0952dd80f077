/** Why a registry said no, in our words; the registry's own words are in `message`. */
export type RefusalReason = 'exists' | 'missing' | 'not-authorized' | 'status-prohibits' | 'policy' | 'bad-input' | 'unsupported' | 'other';

/**
 * How a question or an order to a registry ended. What may happen to money hangs on the kind:
 * done = capture; pending = keep it held until the registry reports; refused = release; unavailable = nothing was
 * carried out, try again later; unknown = it may have been carried out: ask the registry, never resend blindly.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly svTRID?: string }
  | { readonly kind: 'pending'; readonly svTRID?: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly code: number; readonly message: string }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly code?: number }
  | { readonly kind: 'unknown'; readonly reason: string; readonly code?: number };
