import { DAY } from '#libs/kernel';
import { CasePapers } from './case-papers';
import { ChooseVariant } from './choose-variant';
import { SharePapers } from './share-papers';
import { TakeBackPaper } from './take-back-paper';
import { BUYER, CaseWorld, SELLER, STRANGER, codeOf } from './testing/case-world';

let world: CaseWorld;

beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

it('a TLD that asks for nothing opens no case', async () => {
  expect(await world.open('com', 'con_none')).toBeUndefined();
});

it('from the first paper over submission and approval to the news of it', async () => {
  const theCase = (await world.open('co.id', 'con_company'))!;
  expect(await codeOf(world.submit(theCase))).toBe('papers-missing');
  await world.handIn(theCase, 'identity', 'PASPOR');
  await world.handIn(theCase, 'legality', 'NIB', SELLER);
  expect((await world.seen(theCase)).progress).toMatchObject({ isReady: true, approved: 0, required: 2 });
  await world.submit(theCase);
  expect((await world.seen(theCase, SELLER)).theCase).toMatchObject({ state: 'in_review', submittedAt: world.db.clock.now() });
  await world.decide(theCase, 'approved');
  expect((await world.seen(theCase)).theCase).toMatchObject({ state: 'approved', decidedAt: world.db.clock.now() });
  expect(await world.news(theCase)).toBe(2);
  expect(await codeOf(world.handIn(theCase, 'identity', 'KTP'))).toBe('case-not-open');
});

it('what was approved once counts for the next name of the same registrant at once, for as long as it is good', async () => {
  const next = (await world.open('co.id', 'con_company'))!;
  expect(next).toMatchObject({ state: 'approved' });
  const reused = await world.app.get(CasePapers).of(world.db.reads, next.id);
  expect(reused.map(({ state, kind }) => ({ state, kind }))).toEqual(
    expect.arrayContaining([
      { state: 'approved', kind: 'PASPOR' },
      { state: 'approved', kind: 'NIB' },
    ]),
  );
  expect(reused.every(({ reusedFrom, decidedBy }) => reusedFrom?.startsWith('pap_') && decidedBy === 'per_ratna')).toBe(true);
  expect(await world.open('co.id', 'con_somebody_else')).toMatchObject({ state: 'missing' });
  world.db.clock.advance(730 * DAY);
  expect(await world.open('co.id', 'con_company')).toMatchObject({ state: 'missing' });
});

it('what was destroyed since counts for nothing more', async () => {
  const theCase = (await world.open('web.id', 'con_erased'))!;
  const { documentId } = await world.handIn(theCase, 'identity', 'KTP');
  await world.submit(theCase);
  await world.decide(theCase, 'approved');
  await world.db.work.run((tx) => tx.query("UPDATE document SET state = 'destroyed' WHERE id = ?", [documentId]));
  expect(await world.open('web.id', 'con_erased')).toMatchObject({ state: 'missing' });
});

it('of several names that wait for the same papers all go on when the first is approved; what is missing still, is told', async () => {
  const first = (await world.open('web.id', 'con_bulk'))!;
  const [same, more] = [(await world.open('web.id', 'con_bulk'))!, (await world.open('co.id', 'con_bulk'))!];
  await world.handIn(same, 'identity', 'SIM');
  await world.submit(same);
  await world.decide(same, 'rejected');
  await world.handIn(first, 'identity', 'KTP');
  await world.submit(first);
  await world.decide(first, 'approved');
  for (let twice = 0; twice < 2; twice += 1) await world.app.get(SharePapers).run({ contactId: 'con_bulk' });
  expect((await world.seen(same)).theCase).toMatchObject({ state: 'approved' });
  expect((await world.seen(more)).progress).toMatchObject({ approved: 1, missing: ['legality'] });
  expect(await world.news(more)).toBe(0);
});

it('a letter about one name counts for no other', async () => {
  const first = (await world.open('ponpes.id', 'con_ponpes'))!;
  await world.handIn(first, 'identity', 'KTP');
  await world.handIn(first, 'letter', 'SURAT_PERMOHONAN');
  await world.submit(first);
  await world.decide(first, 'approved');
  const next = (await world.open('ponpes.id', 'con_ponpes'))!;
  expect((await world.seen(next)).progress).toMatchObject({ approved: 1, missing: ['letter'] });
});

it('what was rejected and is handed in anew goes to review again by itself', async () => {
  const theCase = (await world.open('web.id', 'con_again'))!;
  await world.handIn(theCase, 'identity', 'KTP');
  await world.submit(theCase);
  await world.decide(theCase, 'rejected');
  expect((await world.seen(theCase)).theCase).toMatchObject({ state: 'missing' });
  await world.handIn(theCase, 'identity', 'SIM');
  const { theCase: after, progress } = await world.seen(theCase);
  expect(after.state).toBe('in_review');
  expect(progress.requirements[0]!.paper).toMatchObject({ kind: 'SIM', state: 'submitted' });
});

it('a paper is taken back before it is submitted, not after', async () => {
  const theCase = (await world.open('web.id', 'con_back'))!;
  const paper = await world.handIn(theCase, 'identity', 'KTP');
  await world.app.get(TakeBackPaper).run(BUYER, theCase.id, paper.id);
  expect((await world.seen(theCase)).progress).toMatchObject({ missing: ['identity'] });
  expect(await codeOf(world.app.get(TakeBackPaper).run(BUYER, theCase.id, paper.id))).toBe('paper-not-found');
  const other = await world.handIn(theCase, 'identity', 'KTP');
  await world.submit(theCase);
  expect(await codeOf(world.app.get(TakeBackPaper).run(BUYER, theCase.id, other.id))).toBe('case-not-open');
});

it('an optional paper that was rejected and is taken back stands in nobody’s way', async () => {
  const theCase = (await world.open('net.id', 'con_net', { variant: 'unheard of' }))!;
  expect(theCase.variant).toBe('default');
  await world.handIn(theCase, 'identity', 'KTP');
  await world.handIn(theCase, 'licence', 'IZIN_TELEKOMUNIKASI');
  const added = await world.handIn(theCase, 'SURAT_LAIK_OPERASI', 'SURAT_LAIK_OPERASI');
  await world.submit(theCase);
  await world.decide(theCase, 'approved', added.id);
  expect((await world.seen(theCase)).progress).toMatchObject({ approved: 2, blocking: 1, isReady: false });
  await world.app.get(TakeBackPaper).run(BUYER, theCase.id, added.id);
  await world.submit(theCase);
  expect((await world.seen(theCase)).theCase).toMatchObject({ state: 'approved' });
});

it('nobody but the buyer and the seller finds a case, and nothing is handed in that is not asked for', async () => {
  const theCase = (await world.open('web.id', 'con_foreign'))!;
  expect(await codeOf(world.seen(theCase, STRANGER))).toBe('case-not-found');
  expect(await codeOf(world.handIn(theCase, 'identity', 'KTP', STRANGER))).toBe('case-not-found');
  expect(await codeOf(world.submit(theCase, STRANGER))).toBe('case-not-found');
  expect(await codeOf(world.handIn(theCase, 'identity', 'NIB'))).toBe('paper-not-asked-for');
  expect(await codeOf(world.handIn(theCase, 'horoscope', 'KTP'))).toBe('paper-not-asked-for');
});

it('a school says whether it is formal, and is asked for that', async () => {
  const theCase = (await world.open('sch.id', 'con_school'))!;
  expect((await world.seen(theCase)).progress.missing).toEqual(['identity', 'letter']);
  await world.app.get(ChooseVariant).run(BUYER, theCase.id, 'nonformal');
  expect((await world.seen(theCase)).progress.missing).toEqual(['identity', 'foundation']);
  expect(await codeOf(world.app.get(ChooseVariant).run(BUYER, theCase.id, 'default'))).toBe('variant-unknown');
});

it('of two who hand in the same paper at once the later one’s counts, and of two who submit at once one does', async () => {
  const theCase = (await world.open('web.id', 'con_twice'))!;
  await Promise.all([world.handIn(theCase, 'identity', 'KTP'), world.handIn(theCase, 'identity', 'SIM', SELLER)]);
  const papers = await world.app.get(CasePapers).of(world.db.reads, theCase.id);
  expect(papers.map(({ state }) => state).sort()).toEqual(['replaced', 'submitted']);
  const codes = await Promise.all([codeOf(world.submit(theCase)), codeOf(world.submit(theCase, SELLER))]);
  expect(codes.sort()).toEqual(['case-not-open', 'done']);
  expect(await world.news(theCase)).toBe(1);
});
