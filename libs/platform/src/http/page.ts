import { DomainError } from '#libs/kernel';

/** One part of a sort key. */
export type KeyPart = string | number | Date;

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

interface Parts {
  readonly string: string;
  readonly number: number;
  readonly instant: Date;
}
type Kind = keyof Parts;
type Key<Kinds extends readonly Kind[]> = { -readonly [Index in keyof Kinds]: Parts[Kinds[Index]] };

/**
 * The sort key inside a cursor, checked to be of these kinds; undefined when the list is read from its start.
 * @throws CursorInvalid when it was not made by `encodeCursor` for such a list
 */
export function decodeCursor<const Kinds extends readonly Kind[]>(cursor: string | undefined, kinds: Kinds): Key<Kinds> | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  if (!Array.isArray(key) || key.length !== kinds.length) throw new CursorInvalid();
  return kinds.map((kind, i) => readPart(kind, key[i])) as unknown as Key<Kinds>;
}

function readPart(kind: Kind, part: unknown): KeyPart {
  if (kind === 'number' && Number.isSafeInteger(part)) return part as number;
  if (kind === 'string' && typeof part === 'string') return part;
  const instant = kind === 'instant' && typeof part === 'string' ? new Date(part) : undefined;
  // Written the same way again, with a year of four digits: what else JavaScript takes for a date, a database may not.
  if (!instant || !/^\d{4}-/.test(String(part)) || Number.isNaN(instant.getTime()) || instant.toISOString() !== part)
    throw new CursorInvalid();
  return instant;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
