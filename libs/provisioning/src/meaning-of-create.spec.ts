import type { CreatedDomain, Outcome } from '#libs/registry';
import { meaningOfCreate } from './meaning-of-create';

const createdAt = new Date('2026-11-22T02:00:00.000Z');
const expiresAt = new Date('2027-11-22T23:59:59.000Z');
const done = (value: Partial<CreatedDomain>): Outcome<CreatedDomain> => ({ kind: 'done', value: { name: 'kopi.id', createdAt, ...value } });

it('a name that was created is done when the registry says until when', () => {
  expect(meaningOfCreate(done({ expiresAt }))).toEqual({ kind: 'done', value: { createdAt, expiresAt } });
  expect(meaningOfCreate(done({}))).toMatchObject({ kind: 'unknown' });
});

it('"it exists" is a question, and any other refusal is an answer', () => {
  const refused = { kind: 'refused', code: 2302, message: 'Object exists' } as const;
  expect(meaningOfCreate({ ...refused, reason: 'exists' })).toEqual({ kind: 'unknown', reason: 'Object exists', code: 2302 });
  expect(meaningOfCreate({ ...refused, reason: 'policy' })).toEqual({ ...refused, reason: 'policy' });
});
