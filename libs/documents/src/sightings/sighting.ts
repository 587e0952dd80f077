import type { Role } from '#libs/kernel';

/** What somebody says they look at a paper for. `export`: whose it is takes a copy of everything that is theirs. */
export const PURPOSES = ['review', 'payment', 'dispute', 'request', 'authority', 'export'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** What a person may give as a reason. */
export const PURPOSES_GIVEN: readonly Purpose[] = PURPOSES.filter((purpose) => purpose !== 'export');

/** That somebody looked at a document. It is written before they see a byte of it, and never changed. */
export interface Sighting {
  /** `sig_…` */
  readonly id: string;
  readonly documentId: string;
  /** Whose document it was; null of visitors. */
  readonly handedInBy: number | null;
  /** Who looked, for which node, as what. */
  readonly nodeId: number;
  readonly personId: string;
  readonly role: Role;
  readonly purpose: Purpose;
  readonly at: Date;
}
