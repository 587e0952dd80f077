import type { Role } from './actor';
import { PERMISSIONS, PRESETS, may } from './permission';

const ROLES = Object.keys(PRESETS) as Role[];

describe('what a role may do', () => {
  it('everybody looks after their own login, and an owner may do everything', () => {
    expect(ROLES.every((role) => may(role, 'self:manage'))).toBe(true);
    expect(PRESETS.owner).toEqual(PERMISSIONS);
  });

  it('an admin does what an owner does, but for owners', () => {
    expect(PERMISSIONS.filter((each) => !may('admin', each))).toEqual(['owners:manage']);
  });

  it('money is moved by owner, admin and billing alone; documents are not for billing and support', () => {
    expect(ROLES.filter((role) => may(role, 'money:move'))).toEqual(['owner', 'admin', 'billing']);
    expect(ROLES.filter((role) => may(role, 'documents:review'))).toEqual(['owner', 'admin', 'reviewer']);
  });

  it('a reviewer sees documents and nothing else of the account', () => {
    expect(PRESETS.reviewer).toEqual(['self:manage', 'documents:review']);
  });
});
