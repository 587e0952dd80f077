import { brokenLaws } from '../../../../test/support/broken-laws';
import { casesLaws } from './cases.laws';
import { CaseWorld } from './testing/case-world';
import type { VerificationCase } from './verification-case';

let world: CaseWorld;
let first: VerificationCase;
let second: VerificationCase;

beforeAll(async () => {
  world = await CaseWorld.start();
  first = (await world.open('web.id', 'con_known'))!;
  await world.handIn(first, 'identity', 'KTP');
  await world.submit(first);
  await world.decide(first, 'rejected');
  await world.handIn(first, 'identity', 'SIM');
  await world.decide(first, 'approved');
  second = (await world.open('web.id', 'con_known'))!;
});
afterAll(() => world.end());

const broken = async () => Object.keys(await brokenLaws(world.db.reads, casesLaws));

it('hold for cases as they go', async () => {
  expect(second.state).toBe('approved');
  expect(await broken()).toEqual([]);
});

/** What somebody might do to the tables by hand, and how to undo it. */
it.each<[string, string, (ids: { first: string; second: string }) => [string, string]]>([
  [
    'time-runs-while-papers-are-missing',
    'a clock that runs in an approved case',
    (ids) => [
      `UPDATE verification_case SET running_since = created_at WHERE id = '${ids.first}'`,
      `UPDATE verification_case SET running_since = NULL WHERE id = '${ids.first}'`,
    ],
  ],
  [
    'time-runs-while-papers-are-missing',
    'a registered name whose papers are missing and whose clock stands still',
    (ids) => [
      `UPDATE verification_case SET state = 'missing', policy = '{}', registered_at = created_at WHERE id = '${ids.first}'`,
      `UPDATE verification_case SET state = 'approved', policy = NULL, registered_at = NULL WHERE id = '${ids.first}'`,
    ],
  ],
  [
    'cases-say-what-happened-to-them',
    'a case that is closed for no reason',
    (ids) => [
      `UPDATE verification_case SET state = 'closed' WHERE id = '${ids.first}'`,
      `UPDATE verification_case SET state = 'approved' WHERE id = '${ids.first}'`,
    ],
  ],
  [
    'one-paper-counts',
    'two versions that count',
    (ids) => [
      `UPDATE case_paper SET state = 'rejected', kind = 'SIM' WHERE case_id = '${ids.first}' AND kind = 'KTP'`,
      `UPDATE case_paper SET state = 'replaced', kind = 'KTP' WHERE case_id = '${ids.first}' AND state = 'rejected'`,
    ],
  ],
  [
    'papers-used-again-were-approved',
    'a paper of somebody else’s that counts',
    (ids) => [
      `UPDATE verification_case SET contact_id = 'con_other' WHERE id = '${ids.second}'`,
      `UPDATE verification_case SET contact_id = 'con_known' WHERE id = '${ids.second}'`,
    ],
  ],
])('%s finds %s', async (law, _, change) => {
  const [plant, takeOut] = change({ first: first.id, second: second.id });
  await world.db.work.run((tx) => tx.query(plant));
  expect(await broken()).toContain(law);
  await world.db.work.run((tx) => tx.query(takeOut));
  expect(await broken()).toEqual([]);
});
