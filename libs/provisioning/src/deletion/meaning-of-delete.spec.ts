import type { Outcome } from '#libs/registry';
import { meaningOfDelete } from './meaning-of-delete';

const refused = (code: number): Outcome<{ name: string }> => ({ kind: 'refused', reason: 'missing', code, message: 'no' });
const inDoubt = { doubtSince: new Date('2026-11-22T10:00:00.000Z') };

it('a refusal is definite while nothing was lost', () => {
  for (const code of [2201, 2303, 2304, 2306]) expect(meaningOfDelete({ doubtSince: null }, refused(code))).toEqual(refused(code));
});

it('after a lost answer a refusal may be the echo of a deletion that was carried out, and is asked about', () => {
  for (const code of [2201, 2303, 2304]) expect(meaningOfDelete(inDoubt, refused(code))).toEqual({ kind: 'unknown', reason: 'no', code });
  expect(meaningOfDelete(inDoubt, refused(2306))).toEqual(refused(2306));
});

it('whatever else the registry answers stands', () => {
  const done = { kind: 'done', value: { name: 'kopi.com' } } as const;
  expect(meaningOfDelete(inDoubt, done)).toBe(done);
});
