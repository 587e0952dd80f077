import { DAY, HOUR } from '#libs/kernel';
import { type AfterLook, afterLook } from './after-look';
import type { BrandHost, Finding } from './brand-host';

const start = new Date('2026-11-23T00:00:00Z');
const at = (ms: number) => new Date(start.getTime() + ms);
const host: BrandHost = {
  id: 'hst_1',
  nodeId: 7,
  name: 'toko.senja.id',
  kind: 'custom',
  state: 'pending',
  claimedName: null,
  family: 'senja.id',
  skeleton: 'senja.id',
  token: 'x',
  finding: null,
  checkedAt: null,
  failures: 0,
  failingSince: null,
  createdAt: start,
  releasedAt: null,
};
/** The states and the news of looks at these times. */
const course = (from: BrandHost, looks: readonly (readonly [number, Finding])[]): string[] => {
  let last: AfterLook = { host: from, news: null };
  return looks.map(([ms, finding]) => {
    last = afterLook(last.host, finding, at(ms));
    return `${last.host.state}${last.news ? ` ${last.news}` : ''}`;
  });
};
const active = { ...host, state: 'active', claimedName: host.name } as const;

it('a host waits until it is proved, and is served from then on', () => {
  expect(
    course(host, [
      [0, 'unproven'],
      [1, 'silent'],
      [2, 'elsewhere'],
      [3, 'good'],
      [4, 'good'],
    ]),
  ).toEqual(['pending', 'pending', 'pending', 'active activated', 'active']);
  expect(afterLook(host, 'good', start).host.claimedName).toBe('toko.senja.id');
});

it('one that leads elsewhere is switched off after three days, told at the beginning and at the end', () => {
  expect(
    course(
      active,
      [0, 1, 2, 3].map((day) => [day * DAY, 'elsewhere'] as const),
    ),
  ).toEqual(['failing failing', 'failing', 'failing', 'disabled disabled']);
});

it('nobody is hurried by looking often, nor by a DNS that does not answer', () => {
  expect(
    course(
      active,
      [0, 1, 2, 3].map((hour) => [hour * HOUR, 'elsewhere'] as const),
    ).at(-1),
  ).toBe('failing');
  expect(
    course(
      active,
      [0, 1, 2, 3, 9].map((day) => [day * DAY, 'silent'] as const),
    ),
  ).toEqual(Array(5).fill('active'));
});

it('one that comes back in time begins anew; one that was switched off keeps its name and comes back', () => {
  expect(
    course(active, [
      [0, 'elsewhere'],
      [DAY, 'good'],
      [2 * DAY, 'elsewhere'],
      [4 * DAY, 'elsewhere'],
      [5 * DAY, 'elsewhere'],
      [6 * DAY, 'good'],
    ]),
  ).toEqual(['failing failing', 'active', 'failing failing', 'failing', 'disabled disabled', 'active activated']);
});

it('one that was given up is nobody’s business', () => {
  expect(course({ ...active, state: 'released' }, [[0, 'good']])).toEqual(['released']);
});
