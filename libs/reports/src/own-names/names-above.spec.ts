import { areAllOn, namesAbove } from './names-above';

it('a mail depends on its host and on the names above it', () => {
  expect(namesAbove('kas@surat.kedai.co.id')).toEqual(['surat.kedai.co.id', 'kedai.co.id', 'co.id']);
});

it('S-06: all addresses stand on own names, or at least one stands elsewhere', () => {
  const names = new Set(['kopi.com']);
  expect(areAllOn(['budi@kopi.com', 'kas@surat.kopi.com'], names)).toBe(true);
  expect(areAllOn(['budi@kopi.com', 'kas@teh.com'], names)).toBe(false);
  expect(areAllOn(['budi@lainkopi.com'], names)).toBe(false);
  expect(areAllOn([], names)).toBe(false);
});
