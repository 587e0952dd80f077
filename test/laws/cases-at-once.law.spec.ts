import {
  CaseMoves,
  CasePapers,
  CaseReads,
  ChooseVariant,
  MakeUploadLink,
  TakeBackPaper,
  VerificationCases,
  casesLaws,
} from '#libs/documents';
import fc from 'fast-check';
import { BUYER, CaseWorld, PDF, SELLER, codeOf } from '../../libs/documents/src/cases/testing/case-world';
import { UseUploadLink } from '../../libs/documents/src/upload-links/use-upload-link';
import { brokenLaws } from '../support/broken-laws';

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

const DOINGS = ['identity', 'letter', 'link', 'back', 'submit', 'submit', 'choose', 'approve', 'reject'] as const;
type Doing = (typeof DOINGS)[number];

/** What people do about one case, all at the same moment. @returns how many of them changed something */
async function atOnce(doings: readonly Doing[]): Promise<{ readonly id: string; readonly changes: number }> {
  const theCase = (await world.open('sch.id', `con_${Math.random()}`))!;
  const { token } = await world.app.get(MakeUploadLink).run(SELLER, theCase.id);
  await world.handIn(theCase, 'identity', 'KTP');
  await world.handIn(theCase, 'letter', 'SURAT_PERMOHONAN');
  const [paper] = await world.app.get(CasePapers).of(world.db.reads, theCase.id);
  const { version } = await world.app.get(VerificationCases).get(world.db.reads, theCase.id);
  const does: Readonly<Record<Doing, () => Promise<unknown>>> = {
    identity: () => world.handIn(theCase, 'identity', 'PASPOR'),
    letter: () => world.handIn(theCase, 'letter', 'SURAT_PERMOHONAN', SELLER),
    link: () => world.app.get(UseUploadLink).handIn({ token, brandNodeId: null }, { requirement: 'identity', kind: 'KTP', file: PDF }),
    back: () => world.app.get(TakeBackPaper).run(BUYER, theCase.id, paper!.id),
    submit: () => world.submit(theCase, SELLER),
    choose: () => world.app.get(ChooseVariant).run(BUYER, theCase.id, 'nonformal'),
    approve: () => world.decide(theCase, 'approved'),
    reject: () => world.decide(theCase, 'rejected', paper!.id),
  };
  const codes = await Promise.all(doings.map((doing) => codeOf(does[doing]())));
  const after = await world.app.get(VerificationCases).get(world.db.reads, theCase.id);
  const done = codes.filter((code) => code === 'done').length;
  // To choose what was chosen already changes nothing.
  const chosen = doings.filter((doing, i) => doing === 'choose' && codes[i] === 'done').length;
  expect(after.version - version).toBe(done - Math.max(0, chosen - 1));
  expect(codes.filter((code) => /^Error|TypeError/.test(code))).toEqual([]);
  return { id: theCase.id, changes: done };
}

it('whatever people do about a case at the same moment happens one after the other, each once, and breaks no law', async () => {
  const histories = fc.sample(fc.array(fc.constantFrom(...DOINGS), { minLength: 4, maxLength: 9 }), { numRuns: 12, seed: 20261122 });
  let changes = 0;
  for (const doings of histories) {
    const done = await atOnce(doings);
    changes += done.changes;
    const { theCase, progress } = await world.app.get(CaseReads).any(done.id);
    expect(theCase.state !== 'approved' || progress.isComplete).toBe(true);
    expect(theCase.state !== 'in_review' || progress.isReady).toBe(true);
  }
  expect(changes).toBeGreaterThan(24);
  expect(await brokenLaws(world.db.reads, casesLaws)).toEqual({});
});

it('of a case that is closed and submitted at the same moment one happens; who comes second hears where it stands', async () => {
  const theCase = (await world.open('web.id', 'con_race'))!;
  await world.handIn(theCase, 'identity', 'KTP');
  const closing = world.db.work.run(async (tx) =>
    world.app.get(CaseMoves).closed(tx, await world.app.get(VerificationCases).lock(tx, theCase.id), 'deadline'),
  );
  const [, submission] = await Promise.all([closing, codeOf(world.submit(theCase))]);
  const { theCase: after } = await world.seen(theCase);
  expect(after).toMatchObject({ state: 'closed', closedBecause: 'deadline' });
  expect(after.submittedAt === null).toBe(submission === 'case-not-open');
  expect(await codeOf(world.handIn(theCase, 'identity', 'KTP'))).toBe('case-not-open');
  expect(await brokenLaws(world.db.reads, casesLaws)).toEqual({});
});
