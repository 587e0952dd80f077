import { DomainError, HOUR, MINUTE } from '#libs/kernel';
import { insertRows } from '#libs/platform';
import { type ReviewWorld, reviewWorld, reviewer } from '../../../../../test/support/review-world';
import { CaseMoves } from '../../cases/case-moves';
import { CasePapers } from '../../cases/case-papers';
import { VerificationCases } from '../../cases/verification-cases';
import { ClaimCase } from '../lease/claim-case';
import { MarkCase } from '../mark-case';
import { DecidePaper } from './decide-paper';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
afterAll(() => world.end());

const [ani, beni] = [reviewer('ani'), reviewer('beni')];
const claim = (id: string, by = ani) => world.get(ClaimCase).run(by, id);
const code = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  );
const say = async (id: string, paper: string, reason: string | null, by = ani, version?: number) => {
  const rejection = reason === null ? null : { reason, note: 'Sejak Mei' };
  return world.get(DecidePaper).run(by, id, paper, { version: version ?? (await world.theCase(id)).version, rejection });
};
/** A case that ani has, with the two papers that wait. */
const claimed = async (name: string) => {
  const { id } = await world.submitted(name, { contact: `con_${name}` });
  await claim(id);
  const [one, two] = await world.undecided(id);
  return { id, one: one!, two: two! };
};

describe('a reviewer', () => {
  it('approves each paper; with the last one the case is approved, its buyer hears of it, and nobody has it any more', async () => {
    const { id, one, two } = await claimed('setuju.co.id');
    expect((await say(id, one, null)).state).toBe('in_review');
    world.db.clock.advance(MINUTE);
    expect(await say(id, two, null)).toMatchObject({ state: 'approved', reviewerId: null, leaseUntil: null });
    expect(await world.letters()).toEqual([
      { template: 'papers-approved', to: 'budi@example.test', data: expect.objectContaining({ domain: 'setuju.co.id' }) as object },
    ]);
  });

  it('turns one down: the case goes back with the reason in the words of its reader, and the other paper stays approved', async () => {
    const { id, one, two } = await claimed('tolak.co.id');
    await say(id, one, null);
    expect((await say(id, two, 'expired')).state).toBe('missing');
    const [letter] = (await world.letters()).filter(({ template }) => template === 'papers-rejected');
    expect(letter?.data['text']).toMatch(/^Nomor Induk Berusaha \(NIB\): Masa berlaku dokumen sudah habis\..* Sejak Mei$/);
    await world.handInAgain(id);
    expect((await world.undecided(id)).length).toBe(1);
    await claim(id);
    const [anew] = await world.undecided(id);
    expect((await say(id, anew!, null)).state).toBe('approved');
  });

  it('decides about nothing that the virus scanner has not looked at', async () => {
    const { id, one } = await claimed('karantina.co.id');
    const [paper] = (await world.get(CasePapers).of(world.db.reads, id)).filter((each) => each.id === one);
    const file = { node_id: 1, subject: one, kind: 'PAPER', version: 1, media_type: 'image/jpeg', size: 1, key_id: '0a1b2c3d' };
    await world.db.work.run((tx) =>
      insertRows(tx, 'document', [{ ...file, id: paper!.documentId, state: 'quarantined', created_at: tx.now }]),
    );
    expect(await code(say(id, one, null))).toBe('document-quarantined');
    await world.db.work.run((tx) => tx.query("UPDATE document SET state = 'clean' WHERE id = ?", [paper!.documentId]));
    expect(await code(say(id, one, null))).toBe('done');
  });

  it('decides only under a claim that is still good, what they have seen, for a reason there is, and once', async () => {
    const { id, one } = await claimed('sekali.co.id');
    expect(await code(say(id, one, null, beni))).toBe('case-claimed');
    expect(await code(say(id, one, null, ani, 0))).toBe('case-changed');
    expect(await code(say(id, one, 'no-such-reason'))).toBe('review-reason-unknown');
    expect(await code(say(id, 'pap_of_another', null))).toBe('paper-not-found');
    expect(await code(say(id, one, null, { ...ani, nodeId: world.seller.id }))).toBe('case-not-found');
    world.db.clock.advance(16 * MINUTE);
    expect(await code(say(id, one, null))).toBe('case-claim-needed');
    await claim(id, beni);
    expect((await say(id, one, null, beni)).state).toBe('in_review');
    expect(await code(say(id, one, 'expired', beni))).toBe('paper-already-decided');
    expect(await code(say(id, one, null, ani))).toBe('paper-already-decided');
  });

  it('does not decide about what was replaced while they looked', async () => {
    const { id, one } = await claimed('ganti.co.id');
    const { version } = await world.theCase(id);
    await world.db.work.run(async (tx) => {
      const [cases, papers] = [world.get(VerificationCases), world.get(CasePapers)];
      const paper = await papers.get(tx, id, one);
      await papers.save(tx, { ...paper, state: 'replaced' });
      await papers.add(tx, [{ ...paper, id: 'pap_newer', documentId: 'doc_newer' }]);
      const before = await cases.lock(tx, id);
      await cases.save(tx, { ...before, version: before.version + 1 });
    });
    expect(await code(say(id, one, null, ani, version))).toBe('paper-already-decided');
    expect(await code(say(id, 'pap_newer', null, ani, version))).toBe('case-changed');
    expect(await code(say(id, 'pap_newer', null))).toBe('done');
  });
});

describe('a rejection of a registered name', () => {
  it('starts its clock again, and the mail says until when', async () => {
    const stage = { afterHours: 72, action: 'delete', refundPercent: 100, onlyWhileRefunded: true } as const;
    const policy = { preset: 'daftarnama_v2', stages: [stage], remindAtHours: [], restartHours: 24 } as const;
    const { id } = await world.submitted('jam.co.id', { contact: 'con_jam', policy });
    const at = world.db.clock.now();
    await world.db.work.run(async (tx) => world.get(CaseMoves).registered(tx, await world.get(VerificationCases).lock(tx, id), tx.now));
    world.db.clock.advance(100 * HOUR);
    await claim(id);
    const [one, two] = await world.undecided(id);
    await say(id, one!, 'not-readable');
    const after = await say(id, two!, null);
    expect(after.state).toBe('missing');
    expect(after.dueAt!.getTime()).toBeGreaterThanOrEqual(at.getTime() + 124 * HOUR);
    const letter = (await world.letters()).at(-1);
    expect(letter).toMatchObject({ template: 'papers-rejected', data: { domain: 'jam.co.id', until: after.dueAt!.toISOString() } });
  });
});

describe('a case that needs four eyes', () => {
  it('is approved by two different people, and turned down by one', async () => {
    const { id, one, two } = await claimed('dua.co.id');
    expect(await world.get(MarkCase).run(ani, id, true)).toMatchObject({ fourEyes: true });
    expect((await say(id, one, null)).state).toBe('in_review');
    expect(await code(say(id, one, null))).toBe('other-reviewer-needed');
    // With the last word of the first one the second can begin.
    expect(await say(id, two, null)).toMatchObject({ state: 'in_review', reviewerId: null });
    expect(await world.undecided(id)).toHaveLength(2);
    await claim(id, beni);
    await say(id, one, null, beni);
    expect((await say(id, two, null, beni)).state).toBe('approved');

    const other = await claimed('satu.co.id');
    await world.get(MarkCase).run(ani, other.id, true);
    await say(other.id, other.one, 'altered');
    await say(other.id, other.two, 'altered');
    expect((await world.theCase(other.id)).state).toBe('missing');
  });
});

it('the laws hold for what the reviewers did', async () => {
  expect(await world.broken()).toEqual([]);
});
