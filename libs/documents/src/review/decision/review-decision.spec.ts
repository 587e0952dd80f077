import { MINUTE, after } from '#libs/kernel';
import type { CasePaper } from '../../cases/case-paper';
import { CaseNotOpen, type VerificationCase } from '../../cases/verification-case';
import { CaseClaimed, ClaimNeeded } from '../lease/review-lease';
import { type Bench, CaseChanged, OtherReviewerNeeded, PaperAlreadyDecided, decision } from './review-decision';

const now = new Date('2026-11-23T03:00:00Z');
const open = {
  id: 'case_1',
  state: 'in_review',
  closedBecause: null,
  version: 3,
  fourEyes: false,
  reviewerId: 'per_ani',
  leaseUntil: after(now, MINUTE),
} as VerificationCase;
const paper = { id: 'pap_1', state: 'submitted' } as CasePaper;
const lease = { id: 'lea_1', caseId: 'case_1', reviewerId: 'per_ani', startedAt: now, endsAt: after(now, MINUTE) };
const bench = (more: Partial<VerificationCase> = {}, rest: Partial<Bench> = {}): Bench => ({
  of: { ...open, ...more },
  paper,
  former: [],
  lease,
  ...rest,
});
const grounds = { code: 'expired', words: { id: 'Habis', en: 'Expired' }, note: 'Sejak Mei' };
const approve = (given = bench(), by = 'per_ani', version = 3) =>
  decision(given, { verdict: 'approved', version, grounds: null }, by, 'rvd_1', now);
const reject = (given = bench(), by = 'per_ani') => decision(given, { verdict: 'rejected', version: 3, grounds }, by, 'rvd_2', now);
const byBeni = { reviewerId: 'per_beni' };

describe('a decision', () => {
  it('says who decided what under which claim, and is final', () => {
    expect(approve()).toEqual({
      id: 'rvd_1',
      caseId: 'case_1',
      paperId: 'pap_1',
      number: 1,
      verdict: 'approved',
      reviewerId: 'per_ani',
      leaseId: 'lea_1',
      needed: 1,
      isFinal: true,
      reasonCode: null,
      words: null,
      note: null,
      decidedAt: now,
    });
  });

  it('keeps the words of its reason as they were', () => {
    expect(reject()).toMatchObject({ verdict: 'rejected', isFinal: true, reasonCode: 'expired', words: grounds.words, note: 'Sejak Mei' });
  });

  it('is for whoever has the case at that moment', () => {
    expect(() => approve(bench(), 'per_beni')).toThrow(CaseClaimed);
    expect(() => approve(bench({ leaseUntil: now }))).toThrow(ClaimNeeded);
    expect(() => approve(bench({ reviewerId: null, leaseUntil: null }))).toThrow(ClaimNeeded);
  });

  it('is about what was seen, waits for one, and is taken once', () => {
    expect(() => approve(bench(), 'per_ani', 2)).toThrow(CaseChanged);
    expect(() => approve(bench({ state: 'missing' }))).toThrow(CaseNotOpen);
    for (const state of ['approved', 'rejected', 'replaced'] as const)
      expect(() => approve(bench({}, { paper: { ...paper, state } }))).toThrow(PaperAlreadyDecided);
  });
});

describe('in a case that needs four eyes', () => {
  const first = approve(bench({ fourEyes: true }));

  it('the first approval is written down and decides nothing', () => {
    expect(first).toMatchObject({ needed: 2, isFinal: false });
  });

  it('the same person cannot be the second one; another one can', () => {
    expect(() => approve(bench({ fourEyes: true }, { former: [first] }))).toThrow(OtherReviewerNeeded);
    expect(approve(bench({ fourEyes: true, ...byBeni }, { former: [first] }), 'per_beni')).toMatchObject({ number: 2, isFinal: true });
  });

  it('one rejection is enough, also by whoever had approved', () => {
    expect(reject(bench({ fourEyes: true }))).toMatchObject({ isFinal: true, number: 1 });
    expect(reject(bench({ fourEyes: true }, { former: [first] }))).toMatchObject({ isFinal: true, number: 2 });
  });

  it('the mark taken away, one approval more is enough', () => {
    expect(approve(bench({}, { former: [first] }))).toMatchObject({ number: 2, needed: 1, isFinal: true });
  });
});
