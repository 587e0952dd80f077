import { type OwnerChange, isAgreed, withAnswer } from './owner-change';

const at = new Date('2026-01-01T00:00:00Z');
const asked = {
  state: 'awaiting_consent',
  consents: { old: { hash: 'a', agreedAt: null }, new: { hash: 'b', agreedAt: null } },
  failure: null,
} as unknown as OwnerChange;

it('each holder agrees by the secret of their own mail, once', () => {
  const once = withAnswer(asked, 'a', true, at);
  expect(once.consents).toEqual({ old: { hash: null, agreedAt: at }, new: { hash: 'b', agreedAt: null } });
  expect([isAgreed(once), isAgreed(withAnswer(once, 'b', true, at))]).toEqual([false, true]);
});

it('whoever has both addresses agrees for both', () => {
  const alone = { ...asked, consents: { old: { hash: 'a', agreedAt: null }, new: { hash: 'a', agreedAt: null } } };
  expect(isAgreed(withAnswer(alone, 'a', true, at))).toBe(true);
});

it('one who declines ends it', () => {
  expect(withAnswer(asked, 'b', false, at)).toMatchObject({ state: 'refused', failure: { code: 'declined' } });
});
