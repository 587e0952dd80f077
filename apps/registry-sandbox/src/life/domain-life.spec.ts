import { DAY, after } from '#libs/kernel';
import type { Domain } from '../objects/domain';
import { tldPolicy } from '../policy/tld-policy';
import { PLAIN_DOMAIN } from '../store/domains';
import { leaving, nextTurn, redeemable, restored, restoring, rgpStatuses, withGrace } from './domain-life';

const born = new Date('2027-01-10T12:00:00Z');
const expiry = new Date('2028-01-10T12:00:00Z');
const [id, com] = [tldPolicy('co.id'), tldPolicy('com')];
const kopi: Domain = {
  ...PLAIN_DOMAIN,
  roid: 'D1-SANDBOX',
  sponsor: 'pohonnama',
  creator: 'pohonnama',
  createdAt: born,
  name: 'kopi',
  authInfo: 'rahasia-Kopi1',
  registrant: 'sari1',
  expiresAt: expiry,
  phase: 'registered',
  graces: [],
};
const addPeriod = { period: 'addPeriod', billingId: 1 } as const;

describe('what time does next', () => {
  it('is the registry’s renewal at expiry, or its deletion when the grace after it is over', () => {
    expect(nextTurn(kopi, com)).toEqual({ turn: 'auto-renew', at: expiry });
    expect(nextTurn(kopi, id)).toEqual({ turn: 'auto-delete', at: after(expiry, 40 * DAY) });
  });

  it('leads from redemption to the end, and a restore that nobody reports back to redemption', () => {
    const deleted = redeemable(kopi, com, born);
    expect(nextTurn(deleted, com)).toEqual({ turn: 'end-redemption', at: after(born, 30 * DAY) });
    expect(nextTurn(restoring(deleted, born), com)).toEqual({ turn: 'lapse-restore', at: after(born, 7 * DAY) });
    expect(nextTurn(leaving(deleted, com, born), com)).toEqual({ turn: 'purge', at: after(born, 5 * DAY) });
    expect(nextTurn(restored(deleted), com)).toEqual(nextTurn(kopi, com));
  });

  it('is nothing while the registry still decides whether to create the name', () => {
    expect(nextTurn({ ...kopi, statuses: ['pendingCreate'] }, com)).toBeUndefined();
  });

  it('passes redemption by where there is none', () => {
    expect(redeemable(kopi, { ...com, redemptionDays: 0 }, born)).toMatchObject({ phase: 'deleting', statuses: ['pendingDelete'] });
  });
});

describe('a grace period', () => {
  it('is shown until its last moment, and not in that moment', () => {
    const domain = { ...kopi, graces: withGrace(kopi, addPeriod, 5, born) };
    expect(rgpStatuses(domain, com, after(born, 5 * DAY - 1))).toEqual(['addPeriod']);
    expect(rgpStatuses(domain, com, after(born, 5 * DAY))).toEqual([]);
  });

  it('of no days is none', () => {
    expect(withGrace(kopi, addPeriod, 0, born)).toEqual([]);
  });

  it('after expiry is shown by the word that its extension has for it', () => {
    expect(rgpStatuses(kopi, id, expiry)).toEqual(['renewPeriod']);
    expect(rgpStatuses(kopi, id, after(expiry, -1))).toEqual([]);
  });
});
