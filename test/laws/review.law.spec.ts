import { CaseMoves, ClaimCase, ClaimNextCase, DecidePaper, MarkCase, ReleaseCase, VerificationCases } from '#libs/documents';
import { DomainError, MINUTE } from '#libs/kernel';
import { type Row, insertRows } from '#libs/platform';
import fc from 'fast-check';
import { type ReviewWorld, reviewWorld, reviewer } from '../support/review-world';

let world: ReviewWorld;
beforeAll(async () => {
  world = await reviewWorld();
});
afterAll(() => world.end());

const team = ['ani', 'beni', 'cici', 'dodi', 'eni', 'fani'].map(reviewer);
const [ani, beni] = [team[0]!, team[1]!];
const outcome = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );
let names = 0;
const submitted = async () => {
  names += 1;
  return (await world.submitted(`n${names}.co.id`, { contact: `con_${names}` })).id;
};
const decide = async (by: typeof ani, id: string, paper: string, reason: string | null = null) => {
  const { version } = await world.theCase(id);
  return outcome(world.get(DecidePaper).run(by, id, paper, { version, rejection: reason === null ? null : { reason, note: null } }));
};

describe('at the same moment', () => {
  it('a case is claimed by one of those who want it, and the queue gives each a case of their own', async () => {
    const id = await submitted();
    const claims = await Promise.all(team.map((by) => outcome(world.get(ClaimCase).run(by, id))));
    expect(claims.toSorted()).toEqual([...team.slice(1).map(() => 'case-claimed'), 'done']);
    const waiting = [await submitted(), await submitted(), await submitted(), await submitted()];
    const given = await Promise.all(team.map((by) => world.get(ClaimNextCase).run(by)));
    expect(given.flatMap((each) => each?.id ?? []).toSorted()).toEqual(waiting.toSorted());
    expect(await world.broken()).toEqual([]);
  });

  it('two words about one paper: the first counts, whoever says the other', async () => {
    const id = await submitted();
    await world.get(ClaimCase).run(ani, id);
    const [paper] = await world.undecided(id);
    const words = await Promise.all([decide(ani, id, paper!), decide(ani, id, paper!, 'expired'), decide(beni, id, paper!)]);
    expect(words.filter((each) => each === 'done')).toHaveLength(1);
    expect(await world.broken()).toEqual([]);
  });

  it('one whose time is over and one who takes over: never both', async () => {
    const id = await submitted();
    await world.get(ClaimCase).run(ani, id);
    const [one, two] = await world.undecided(id);
    world.db.clock.advance(15 * MINUTE);
    const words = await Promise.all([
      decide(ani, id, one!),
      world
        .get(ClaimCase)
        .run(beni, id)
        .then(() => decide(beni, id, one!)),
      decide(ani, id, two!),
    ]);
    expect(words[1]).toBe('done');
    expect(words.filter((each) => each === 'done')).toHaveLength(1);
    expect(await world.broken()).toEqual([]);
  });

  it('the last paper is approved and the order is given up: approved or closed, and the laws hold', async () => {
    const id = await submitted();
    await world.get(ClaimCase).run(ani, id);
    const [one, two] = await world.undecided(id);
    await decide(ani, id, one!);
    const giveUp = world.db.work.run(async (tx) =>
      world.get(CaseMoves).closed(tx, await world.get(VerificationCases).lock(tx, id), 'cancelled'),
    );
    await Promise.all([decide(ani, id, two!), giveUp]);
    expect((await world.theCase(id)).state).toBe('closed');
    expect(await world.broken()).toEqual([]);
  });
});

/** What somebody does; the numbers choose among people and cases. */
const deed = fc.record({
  what: fc.constantFrom('claim', 'claim', 'next', 'release', 'approve', 'approve', 'approve', 'reject', 'again', 'mark', 'unmark', 'wait'),
  who: fc.nat(2),
  which: fc.nat(1),
  paper: fc.nat(3),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act({ what, who, which, paper }: Deed, ids: readonly string[]): Promise<unknown> {
  const [by, id] = [team[who]!, ids[which]!];
  const papers = await world.undecided(id);
  const chosen = papers[paper % Math.max(1, papers.length)] ?? 'pap_none';
  if (what === 'wait') return world.db.clock.advance(8 * MINUTE);
  if (what === 'claim') return outcome(world.get(ClaimCase).run(by, id));
  if (what === 'next') return outcome(world.get(ClaimNextCase).run(by));
  if (what === 'release') return outcome(world.get(ReleaseCase).run(by, id));
  if (what === 'mark' || what === 'unmark') return outcome(world.get(MarkCase).run(by, id, what === 'mark'));
  if (what === 'again') return (await world.theCase(id)).state === 'missing' && world.handInAgain(id);
  return decide(by, id, chosen, what === 'reject' ? 'not-readable' : null);
}

it('whatever reviewers do, in whatever order, the laws of review hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 15, maxLength: 40 }), async (deeds) => {
      const ids = [await submitted(), await submitted()];
      for (const each of deeds) {
        world.db.clock.advance(1_000);
        await act(each, ids);
      }
      expect(await world.broken()).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe('the laws find', () => {
  const decided = 'decided-papers-have-one-decision';
  const claimed = 'decisions-are-taken-under-a-claim';
  const apart = 'claims-do-not-overlap';
  const twice = 'two-reviewers-are-two-people';
  const complete = 'approved-cases-are-complete';
  const TABLES = ['verification_case', 'case_paper', 'review_lease', 'review_decision'];
  const kept = new Map<string, Row[]>();
  beforeAll(async () => {
    await world.clear();
    const id = await submitted();
    await world.get(MarkCase).run(ani, id, true);
    for (const by of [ani, beni]) {
      await world.get(ClaimCase).run(by, id);
      for (const paper of await world.undecided(id)) await decide(by, id, paper);
      world.db.clock.advance(MINUTE);
    }
    for (const table of TABLES) kept.set(table, await world.db.reads.query<Row>(`SELECT * FROM ${table}`));
  });
  afterEach(() =>
    world.db.work.run(async (tx) => {
      for (const table of TABLES) {
        await tx.query(`DELETE FROM ${table}`);
        await insertRows(tx, table, kept.get(table)!);
      }
    }),
  );

  it('nothing in a case that two have approved', async () => {
    expect(await world.db.reads.query('SELECT state, four_eyes FROM verification_case')).toEqual([{ state: 'approved', four_eyes: 1 }]);
    expect(await world.broken()).toEqual([]);
  });

  it.each([
    ['a paper that was decided by nobody in particular', "UPDATE case_paper SET decided_by = 'per_cici'", [decided]],
    ['a decision whose paper says something else', "UPDATE case_paper SET state = 'rejected'", [decided, complete]],
    ['a decision that is gone', 'DELETE FROM review_decision WHERE is_final = 1', [decided]],
    ['a paper whose decision was undone', "UPDATE case_paper SET state = 'submitted', decided_by = NULL", [decided, complete]],
    ['a decision after the claim had ended', "UPDATE review_decision SET decided_at = '2030-01-01 00:00:00.000'", [decided, claimed]],
    ['a decision under the claim of another', "UPDATE review_lease SET reviewer_id = 'per_cici'", [claimed]],
    ['a decision under no claim', "UPDATE review_decision SET lease_id = 'lea_none'", [claimed]],
    ['claims that were good at once', "UPDATE review_lease SET ends_at = '2030-01-01 00:00:00.000'", [apart]],
    ['a case that says it is claimed', "UPDATE verification_case SET reviewer_id = 'per_ani'", [apart]],
    ['one person who was both', "UPDATE review_decision SET reviewer_id = 'per_ani'", [decided, claimed, twice]],
    ['one approval where two were needed', 'DELETE FROM review_decision WHERE number = 1', [twice]],
    ['a half decision that nobody waited for', 'UPDATE review_decision SET needed = 1 WHERE number = 1', [twice]],
  ])('%s', async (_, sql, found) => {
    await world.db.work.run((tx) => tx.query(sql));
    expect((await world.broken()).toSorted()).toEqual(found.toSorted());
  });
});
