import { DomainError } from '#libs/kernel';

/** One part of a sort key. Instants go in as ISO text. */
export type KeyPart = string | number;

export class CursorInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'cursor-invalid';

  constructor() {
    const message = 'The cursor is not one of ours: take it from "nextCursor" as it is.';
    super(message, { errors: [{ pointer: 'cursor', code: 'cursor-invalid', message }] });
  }
}

/** One page of a list in the order of its key. `nextCursor` is null on the last page. */
export class Page<T> {
  constructor(
    readonly data: readonly T[],
    readonly nextCursor: string | null,
  ) {}

  /** The same page with each row shown another way. */
  map<View>(view: (row: T) => View): Page<View> {
    return new Page(this.data.map(view), this.nextCursor);
  }
}

/** Cuts a page out of rows that were fetched with one more than `limit`; the one too many says that there is a next page. */
export function pageOf<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly KeyPart[]): Page<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return new Page(data, rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null);
}

/** The sort key of the last row seen, as callers carry it: opaque, safe in a URL. */
export const encodeCursor = (key: readonly KeyPart[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

type Part<Kind> = Kind extends 'number' ? number : string;
type Key<Kinds extends readonly ('string' | 'number')[]> = { -readonly [Index in keyof Kinds]: Part<Kinds[Index]> };

/**
 * The sort key inside a cursor, checked to be of these kinds; undefined when the list is read from its start.
 * @throws CursorInvalid when it was not made by `encodeCursor` for such a list
 */
export function decodeCursor<const Kinds extends readonly ('string' | 'number')[]>(
  cursor: string | undefined,
  kinds: Kinds,
): Key<Kinds> | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  if (!Array.isArray(key) || key.length !== kinds.length || key.some((part, i) => typeof part !== kinds[i])) throw new CursorInvalid();
  return key as Key<Kinds>;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
