import { newClTrid } from './new-cltrid';

describe('a new client transaction id', () => {
  it('has a length that EPP takes and never comes twice, not even in the same millisecond', () => {
    const now = new Date('2026-11-22T00:00:00Z');
    const made = Array.from({ length: 1_000 }, () => newClTrid(now));
    expect(new Set(made).size).toBe(1_000);
    for (const each of made) expect(each).toMatch(/^[\w-]{3,64}$/);
  });
});
