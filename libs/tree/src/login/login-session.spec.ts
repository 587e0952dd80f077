import { DAY, SECOND, after } from '#libs/kernel';
import { type LoginSession, endOf, isOver, judgeToken, revoked, rotated } from './login-session';

const began = new Date('2026-11-22T02:00:00Z');
const session: LoginSession = {
  id: 'ses_1',
  personId: 'per_1',
  realm: 0,
  audience: 'portal',
  nodeId: 1,
  familyHash: 'family',
  tokenHash: 'first',
  previousHash: null,
  createdAt: began,
  lastUsedAt: began,
  expiresAt: endOf(began),
  revokedAt: null,
  revokedFor: null,
  userAgent: null,
  ip: null,
  steppedUpAt: null,
};

describe('a session', () => {
  it('ends after fourteen days without use', () => {
    expect(isOver(session, after(began, 14 * DAY - 1))).toBe(false);
    expect(isOver(session, after(began, 14 * DAY))).toBe(true);
  });

  it('ends after thirty days, however often it was used', () => {
    const used = rotated(session, 'second', after(began, 29 * DAY));
    expect(isOver(used, after(began, 30 * DAY - 1))).toBe(false);
    expect(isOver(used, after(began, 30 * DAY))).toBe(true);
  });

  it('ends when it is revoked, and the first reason stays', () => {
    const gone = revoked(session, 'logged-out', after(began, SECOND));
    expect(isOver(gone, after(began, SECOND))).toBe(true);
    expect(revoked(gone, 'token-reused', after(began, DAY))).toEqual(gone);
  });
});

describe('a refresh token', () => {
  const at = after(began, DAY);
  const second = rotated(session, 'second', at);

  it('is the newest until it is turned in', () => {
    expect(judgeToken(session, 'first', at)).toBe('newest');
    expect(judgeToken(second, 'second', after(at, DAY))).toBe('newest');
  });

  it('may be shown again for ten seconds, because an answer can get lost', () => {
    expect(judgeToken(second, 'first', after(at, 10 * SECOND))).toBe('repeated');
    expect(judgeToken(second, 'first', after(at, 10 * SECOND + 1))).toBe('stolen');
  });

  it('from before the last one is stolen at once', () => {
    expect(judgeToken(rotated(second, 'third', at), 'first', at)).toBe('stolen');
    expect(judgeToken(session, 'never given out', at)).toBe('stolen');
  });
});
