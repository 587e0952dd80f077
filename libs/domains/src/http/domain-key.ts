import { type KeyPart, decodeCursor } from '#libs/platform';
import type { DomainKey } from '../domain-reads';

/** Where a page of domains ended, for its cursor. */
export const writeDomainKey = ({ expiresAt, id }: DomainKey): readonly KeyPart[] => [expiresAt, id];

/** @throws CursorInvalid */
export function readDomainKey(cursor: string | undefined): DomainKey | undefined {
  const [expiresAt, id] = decodeCursor(cursor, ['instant', 'string']) ?? [];
  return expiresAt && id !== undefined ? { expiresAt, id } : undefined;
}
