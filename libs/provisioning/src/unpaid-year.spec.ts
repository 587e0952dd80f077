import { isReturnableYear, isUnpaidYear } from './unpaid-year';

const expiresAt = new Date('2027-03-01T04:00:00.000Z');
const ours = { tld: 'com', expiresAt };
const shown = (at: string | undefined, ...rgpStatuses: string[]) => ({
  expiresAt: at === undefined ? undefined : new Date(at),
  rgpStatuses,
});

it('a year that a registry has added by itself is nobody’s until it is paid for', () => {
  expect(isUnpaidYear(ours, shown('2028-03-01T04:00:00.000Z'))).toBe(true);
  expect(isUnpaidYear(ours, shown('2027-03-01T04:00:00.000Z'))).toBe(false);
  expect(isUnpaidYear(ours, shown('2029-03-01T04:00:00.000Z'))).toBe(false);
  expect(isUnpaidYear(ours, shown(undefined))).toBe(false);
  expect(isUnpaidYear({ ...ours, tld: 'co.id' }, shown('2028-03-01T04:00:00.000Z'))).toBe(false);
});

it('that year is taken back as long as the registry shows its grace period', () => {
  expect(isReturnableYear(ours, shown('2028-03-01T04:00:00.000Z', 'autoRenewPeriod'))).toBe(true);
  expect(isReturnableYear(ours, shown('2028-03-01T04:00:00.000Z'))).toBe(false);
  expect(isReturnableYear(ours, shown('2027-03-01T04:00:00.000Z', 'autoRenewPeriod'))).toBe(false);
});
