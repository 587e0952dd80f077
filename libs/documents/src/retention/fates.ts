import type { StoredDocument } from '../document';
import type { Fate } from './retention';

/** Knows what has become of what documents were handed in for: applications, cases, domains. Those who own them stand above. */
export abstract class Fates {
  /** By the documents' ids; what is not there is needed. */
  abstract of(documents: readonly Pick<StoredDocument, 'id' | 'subject' | 'kind'>[]): Promise<ReadonlyMap<string, Fate>>;
}
