import { CursorInvalid, decodeCursor, encodeCursor } from './page';

const at = new Date('2026-11-22T02:00:00.123Z');

describe('a cursor', () => {
  it('carries the sort key of the last row, with instants as instants', () => {
    expect(decodeCursor(encodeCursor([at, 'dom_1', 7]), ['instant', 'string', 'number'])).toEqual([at, 'dom_1', 7]);
  });

  it('is not needed for the first page', () => {
    expect(decodeCursor(undefined, ['instant'])).toBeUndefined();
  });

  it.each([['yesterday'], ['2026-11-22'], ['2026-11-22T02:00:00Z'], ['+010000-01-01T00:00:00.000Z'], [5], [null], [{}]])(
    'with %p in the place of an instant is none of ours',
    (part) => {
      const cursor = Buffer.from(JSON.stringify([part])).toString('base64url');
      expect(() => decodeCursor(cursor, ['instant'])).toThrow(CursorInvalid);
    },
  );

  it.each(['1e999', '1.5', '9007199254740993', 'null'])('with %s in the place of a whole number is none of ours', (part) => {
    const cursor = Buffer.from(`[${part}]`).toString('base64url');
    expect(() => decodeCursor(cursor, ['number'])).toThrow(CursorInvalid);
  });

  it('of another list is none of ours', () => {
    expect(() => decodeCursor(encodeCursor(['dom_1']), ['number'])).toThrow(CursorInvalid);
    expect(() => decodeCursor(encodeCursor([1, 2]), ['number'])).toThrow(CursorInvalid);
  });
});
