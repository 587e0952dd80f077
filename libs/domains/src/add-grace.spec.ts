import { addGraceEnds, deletionRefusal } from './add-grace';

const registeredAt = new Date('2026-11-22T10:00:00.000Z');
const last = new Date('2026-11-27T09:59:59.999Z');
const over = new Date('2026-11-27T10:00:00.000Z');

it('a generic name can be given back for five days from its registration, to the moment', () => {
  const domain = { name: 'kopi.com', tld: 'com', registeredAt };
  expect(addGraceEnds(domain)).toEqual(over);
  expect(deletionRefusal(domain, last)).toBeUndefined();
  expect(deletionRefusal(domain, over)).toMatchObject({ code: 'deletion-too-late', facts: { until: over.toISOString() } });
});

it('an Indonesian name is never refunded', () => {
  for (const tld of ['id', 'co.id', 'my.id']) {
    const domain = { name: `kopi.${tld}`, tld, registeredAt };
    expect(addGraceEnds(domain)).toBeNull();
    expect(deletionRefusal(domain, registeredAt)).toMatchObject({ code: 'deletion-too-late' });
  }
});
