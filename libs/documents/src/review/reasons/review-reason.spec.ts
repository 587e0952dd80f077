import { PAPER_KINDS } from '../../rules/paper-kind';
import { REASONS_MAX, REASON_CODE, ReviewReasonNotFound, WORDS_MAX, fits } from './review-reason';
import { SEEDED_REASONS } from './seeded-reasons';

const reason = {
  code: 'not-signed',
  words: { id: 'a', en: 'b' },
  kinds: ['SURAT_KUASA'],
  isOffered: true,
  changedAt: new Date(0),
} as const;

it('a reason is given for the kinds of papers it fits, and only while it is offered', () => {
  expect(fits(reason, 'not-signed', 'SURAT_KUASA')).toBe(reason);
  expect(fits({ ...reason, kinds: [] }, 'not-signed', 'KTP')).toBeDefined();
  for (const wrong of [null, { ...reason, isOffered: false }])
    expect(() => fits(wrong, 'not-signed', 'SURAT_KUASA')).toThrow(ReviewReasonNotFound);
  expect(() => fits(reason, 'not-signed', 'KTP')).toThrow(ReviewReasonNotFound);
});

it('there are reasons for every kind from the beginning, in both languages, and as an operator could have written them', () => {
  for (const kind of PAPER_KINDS)
    expect(SEEDED_REASONS.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind)).length).toBeGreaterThan(5);
  for (const { code, words } of SEEDED_REASONS) {
    expect(code).toMatch(REASON_CODE);
    for (const said of [words.id, words.en]) expect(said.length).toBeLessThanOrEqual(WORDS_MAX);
  }
  expect(SEEDED_REASONS.length).toBeLessThan(REASONS_MAX);
});
