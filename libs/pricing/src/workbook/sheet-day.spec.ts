import { beginOfDay, readSheetDay } from './sheet-day';

const text = (written: string) => readSheetDay({ kind: 'text', text: written })?.toISOString() ?? null;

it('a day begins at midnight in Jakarta', () => {
  expect([text('2026-12-01'), text('01/12/2026'), text(' 1-12-2026 ')]).toEqual(Array(3).fill('2026-11-30T17:00:00.000Z'));
  expect(beginOfDay(new Date('2026-11-30T16:59:59.999Z')).toISOString()).toBe('2026-11-29T17:00:00.000Z');
  expect(readSheetDay({ kind: 'date', date: new Date('2026-12-01T02:00:00.000Z') })?.toISOString()).toBe('2026-11-30T17:00:00.000Z');
});

it.each(['31/02/2026', '12/31/2026', '2026-13-01', 'besok', '1.12.2026', '01/12/26', ''])('%j is no day', (written) => {
  expect(text(written)).toBeNull();
});

it('the number of a day is one, any other is not', () => {
  const number = (days: number) => readSheetDay({ kind: 'number', number: days })?.toISOString();
  expect([number(46_357), number(46_357.5), number(20_261_201)]).toEqual(['2026-11-30T17:00:00.000Z', undefined, undefined]);
  expect([readSheetDay({ kind: 'text', text: '0' }), readSheetDay({ kind: 'date', date: new Date(Number.NaN) })]).toEqual([null, null]);
});
