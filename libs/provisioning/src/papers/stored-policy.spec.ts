import { DEADLINE_PRESETS, type DeadlinePreset } from './deadline-presets';
import { type StoredPolicy, policyAt } from './stored-policy';

const now = new Date('2026-11-22T02:00:00.000Z');
const policy = (preset: DeadlinePreset, tld: string, packageId: number | null, validFrom = '2026-11-01T00:00:00.000Z'): StoredPolicy => ({
  id: `dpo_${preset}`,
  tld,
  packageId,
  validFrom: new Date(validFrom),
  policy: DEADLINE_PRESETS[preset],
  setBy: 'per_1',
  createdAt: now,
});
const found = (stored: StoredPolicy[], packageId: number | null = 7) => policyAt(stored, { tld: 'co.id', packageId }, now)?.policy.preset;

it('the nearest counts: the TLD with its package, the TLD, the package, all', () => {
  const all = policy('rna', '*', null);
  const ofPackage = policy('srs-x', '*', 7);
  const ofTld = policy('daftarnama_v2', 'co.id', null);
  expect(found([all])).toBe('rna');
  expect(found([all, ofPackage])).toBe('srs-x');
  expect(found([all, ofPackage], 8)).toBe('rna');
  expect(found([all, ofPackage, ofTld])).toBe('daftarnama_v2');
  expect(found([ofTld, policy('rna', 'co.id', 7)])).toBe('rna');
});

it("of two the newer one counts, from when it is valid and not before; others are nobody's business", () => {
  const old = policy('rna', 'co.id', null);
  expect(found([old, policy('srs-x', 'co.id', null, '2026-11-20T00:00:00.000Z')])).toBe('srs-x');
  expect(found([old, policy('srs-x', 'co.id', null, '2026-11-23T00:00:00.000Z')])).toBe('rna');
  expect(found([policy('rna', 'or.id', null), policy('rna', 'co.id', 9)])).toBeUndefined();
});
