import { phaseAt } from './domain';
import { ruleOf } from './tld-rule';

const kopisenja = { expiresAt: new Date('2027-11-22T00:00:00Z'), endedAt: null };

it.each([
  ['2027-11-21T23:59:59Z', 'active'],
  ['2027-11-22T00:00:00Z', 'grace'],
  ['2028-01-01T00:00:00Z', 'redemption'],
  ['2028-01-31T00:00:00Z', 'pending_delete'],
  ['2028-02-05T00:00:00Z', 'deleted'],
])('a .id name that expires on 22 November 2027 is, at %s, in the phase %s (H-16)', (now, phase) => {
  expect(phaseAt(kopisenja, ruleOf('id'), new Date(now))).toBe(phase);
});

it('a name that was given up is deleted whatever its dates say', () => {
  expect(phaseAt({ ...kopisenja, endedAt: new Date('2027-01-01T00:00:00Z') }, ruleOf('id'), new Date('2027-01-02T00:00:00Z'))).toBe(
    'deleted',
  );
});
