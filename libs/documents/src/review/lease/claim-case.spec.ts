import { DomainError, HOUR, MINUTE } from '#libs/kernel';
import { type ReviewWorld, reviewWorld, reviewer } from '../../../../../test/support/review-world';
import { DecidePaper } from '../decision/decide-paper';
import { MarkCase } from '../mark-case';
import { ReviewReads } from '../queue/review-reads';
import { WriteMessage } from '../thread/write-message';
import { CLAIMS_MAX, ClaimCase } from './claim-case';
import { ClaimNextCase } from './claim-next-case';
import { ReleaseCase } from './release-case';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
afterAll(() => world.end());
beforeEach(() => world.clear());

const [ani, beni] = [reviewer('ani'), reviewer('beni')];
const atSeller = () => ({ ...ani, nodeId: world.seller.id });
const next = async (by = ani) => (await world.get(ClaimNextCase).run(by))?.name ?? null;
const claim = (id: string, by = ani) => world.get(ClaimCase).run(by, id);
const code = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  );
const waiting = async (...names: string[]) => {
  const ids: string[] = [];
  for (const name of names) {
    ids.push((await world.submitted(name, { contact: `con_${name}` })).id);
    world.db.clock.advance(MINUTE);
  }
  return ids;
};

describe('the next case', () => {
  it('is the one that has waited longest and that nobody has; what was let go of, or whose time ran out, comes again', async () => {
    const [one] = await waiting('satu.co.id', 'dua.co.id');
    expect([await next(), await next(beni), await next(beni)]).toEqual(['satu.co.id', 'dua.co.id', null]);
    await world.get(ReleaseCase).run(beni, one!);
    expect(await next(beni)).toBeNull();
    await world.get(ReleaseCase).run(ani, one!);
    expect(await next(beni)).toBe('satu.co.id');
    world.db.clock.advance(15 * MINUTE);
    expect([await next(), await next()]).toEqual(['satu.co.id', 'dua.co.id']);
  });

  it('is not one whose registrant was asked something and has not answered, until a day has passed', async () => {
    const [one] = await waiting('tanya.co.id');
    await claim(one!);
    const [paper] = await world.undecided(one!);
    await world.get(WriteMessage).ask(ani, one!, { paperId: paper!, text: 'Halaman dua?' });
    await world.get(ReleaseCase).run(ani, one!);
    expect(await next(beni)).toBeNull();
    world.db.clock.advance(HOUR);
    await world.get(WriteMessage).answer({ ...beni, nodeId: world.buyer.id }, one!, { paperId: paper!, text: 'Ini' });
    expect(await next(beni)).toBe('tanya.co.id');
    await world.get(ReleaseCase).run(beni, one!);
    world.db.clock.advance(MINUTE);
    await world.get(WriteMessage).ask(ani, one!, { paperId: paper!, text: 'Dan tiga?' });
    expect(await next(beni)).toBeNull();
    world.db.clock.advance(25 * HOUR);
    expect(await next(beni)).toBe('tanya.co.id');
  });

  it('is not one where the second word is missing, for the one who said the first', async () => {
    const [one] = await waiting('mata.co.id');
    await claim(one!);
    const { version } = await world.get(MarkCase).run(ani, one!, true);
    for (const paper of await world.undecided(one!)) await world.get(DecidePaper).run(ani, one!, paper, { version, rejection: null });
    expect([await next(ani), await next(beni)]).toEqual([null, 'mata.co.id']);
  });
});

describe('a claim', () => {
  it('is kept by claiming again, and taken over when it has run out; meanwhile nobody else gets the case', async () => {
    const [one] = await waiting('klaim.co.id');
    await claim(one!);
    world.db.clock.advance(10 * MINUTE);
    expect(await code(claim(one!, beni))).toBe('case-claimed');
    const { leaseUntil } = await claim(one!);
    expect(leaseUntil).toEqual(new Date(world.db.clock.now().getTime() + 15 * MINUTE));
    world.db.clock.advance(15 * MINUTE);
    expect(await claim(one!, beni)).toMatchObject({ reviewerId: 'per_beni' });
    expect(await world.broken()).toEqual([]);
  });

  it('is for what waits, and a reviewer has only so many', async () => {
    const { id } = await world.submitted('satu.co.id');
    expect(await code(claim('case_nobodys'))).toBe('case-not-found');
    expect(await code(claim(id, atSeller()))).toBe('case-not-found');
    for (let i = 0; i < CLAIMS_MAX; i += 1) await claim((await world.submitted(`n${i}.co.id`, { contact: `con_${i}` })).id);
    expect(await code(claim(id))).toBe('case-claims-too-many');
    expect(await world.get(ReviewReads).mine(ani)).toHaveLength(CLAIMS_MAX);
  });
});

describe('the queue', () => {
  it('shows what waits, the oldest first, how long, and who has what', async () => {
    await waiting('satu.co.id', 'dua.co.id', 'tiga.co.id');
    await next(beni);
    await next(ani);
    world.db.clock.advance(25 * HOUR);
    await next(beni);
    const rows = await world.get(ReviewReads).list(ani, { state: 'in_review', limit: 10 });
    expect(rows.map(({ of, claimedBy, level, undecided }) => [of.name, claimedBy, level?.state, undecided])).toEqual([
      ['satu.co.id', 'another', 'late', 2],
      ['dua.co.id', null, 'late', 2],
      ['tiga.co.id', null, 'late', 2],
    ]);
    const [first] = rows;
    const beyond = [first!.of.submittedAt!, first!.of.id] as const;
    const rest = await world.get(ReviewReads).list(ani, { state: 'in_review', beyond, limit: 1 });
    expect(rest.map(({ of }) => of.name)).toEqual(['dua.co.id']);
    expect(await world.get(ReviewReads).summary(ani)).toEqual({
      waiting: 3,
      claimed: 1,
      late: 3,
      overdue: 0,
      oldestSubmittedAt: first!.of.submittedAt,
    });
    world.db.clock.advance(9 * 24 * HOUR);
    expect(await world.get(ReviewReads).summary(ani)).toMatchObject({ waiting: 3, claimed: 0, overdue: 3 });
  });

  it('is empty at any other node', async () => {
    await waiting('satu.co.id');
    const reads = world.get(ReviewReads);
    expect([await reads.list(atSeller(), { state: 'in_review', limit: 10 }), await reads.mine(atSeller()), await next(atSeller())]).toEqual(
      [[], [], null],
    );
    expect(await reads.summary(atSeller())).toMatchObject({ waiting: 0, oldestSubmittedAt: null });
  });
});
