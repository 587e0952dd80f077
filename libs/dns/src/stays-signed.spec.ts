import { DAY, HOUR, after } from '#libs/kernel';
import { staysSigned } from './stays-signed';

const gone = new Date('2026-11-22T02:00:00.000Z');
const zone = { name: 'kopisenja.com', ds: ['1 13 2 ab'], dsGoneAt: gone };

it('a zone that nobody was told the keys of need not stay signed', () => expect(staysSigned({ ...zone, ds: [] }, gone)).toBe(0));

it('one that was told stays signed until its registry knows of no key any more, and then until all have forgotten them', () => {
  expect(staysSigned({ ...zone, dsGoneAt: null }, gone)).toBe('untold');
  expect(staysSigned(zone, after(gone, HOUR))).toBe(DAY - HOUR);
  expect(staysSigned(zone, after(gone, 2 * DAY))).toBe(0);
});
