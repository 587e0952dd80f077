import { DAY } from '#libs/kernel';
import { PDF, BUYER, CaseWorld, SELLER, STRANGER, codeOf } from '../cases/testing/case-world';
import type { VerificationCase } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import { ListUploadLinks } from './list-upload-links';
import { MakeUploadLink, type NewUploadLink } from './make-upload-link';
import { RevokeUploadLink } from './revoke-upload-link';
import { type ShownLink, UseUploadLink } from './use-upload-link';

let world: CaseWorld;
let theCase: VerificationCase;
let made: NewUploadLink;

beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());
beforeEach(async () => {
  theCase = (await world.open('web.id', `con_${Math.random()}`))!;
  made = await make(theCase);
});

const make = (of: VerificationCase, by = SELLER) => world.app.get(MakeUploadLink).run(by, of.id);
const shown = (brandNodeId: number | null = 3): ShownLink => ({ token: made.token, brandNodeId });
const use = () => world.app.get(UseUploadLink);
const handIn = () => use().handIn(shown(), { requirement: 'identity', kind: 'KTP', file: PDF });

it('whoever has the link hands in what is asked for and says that it is all, without a login', async () => {
  expect(await use().look(shown())).toMatchObject({ filesLeft: 20, progress: { missing: ['identity'] } });
  const paper = await handIn();
  expect(paper).toMatchObject({ uploadedByNode: BUYER.nodeId, uploadedBy: made.link.id });
  await use().submit(shown());
  expect(await use().look(shown(null))).toMatchObject({ filesLeft: 19, theCase: { state: 'in_review' } });
});

it('the address leads to the brand’s page, and the secret is not kept', async () => {
  expect(made.url).toBe(`http://localhost:4000/papers#${made.token}`);
  const rows = await world.db.reads.query('SELECT * FROM upload_link WHERE id = ?', [made.link.id]);
  expect(JSON.stringify(rows)).not.toContain(made.token);
});

it('a link that is revoked, too old, another brand’s or made up does not count, and which it is is not told', async () => {
  expect(await codeOf(use().look(shown(9)))).toBe('link-not-valid');
  expect(await codeOf(use().look({ token: 'made-up', brandNodeId: null }))).toBe('link-not-valid');
  await world.app.get(RevokeUploadLink).run(BUYER, theCase.id, made.link.id);
  for (const what of [use().look(shown()), handIn(), use().submit(shown())]) expect(await codeOf(what)).toBe('link-not-valid');
  made = await make(theCase);
  world.db.clock.advance(7 * DAY);
  expect(await codeOf(use().look(shown()))).toBe('link-not-valid');
});

it('a link that is revoked while somebody uses it does not count any more', async () => {
  const cases = world.app.get(VerificationCases);
  const lock = cases.lock.bind(cases);
  cases.lock = async (tx, id) => {
    await tx.query('UPDATE upload_link SET revoked_at = ? WHERE case_id = ?', [tx.dialect.instant(tx.now), id]);
    return lock(tx, id);
  };
  const code = await codeOf(use().submit(shown()));
  cases.lock = lock;
  expect(code).toBe('link-not-valid');
});

it('a link takes so many files and no more, also when they come at once', async () => {
  await world.db.work.run((tx) => tx.query('UPDATE upload_link SET files_max = 2 WHERE id = ?', [made.link.id]));
  const codes = await Promise.all([codeOf(handIn()), codeOf(handIn()), codeOf(handIn())]);
  expect(codes.sort()).toEqual(['done', 'done', 'upload-link-full']);
});

it('only the two sides of a case make, see and revoke its links', async () => {
  expect(await codeOf(make(theCase, STRANGER))).toBe('case-not-found');
  expect(await codeOf(world.app.get(ListUploadLinks).run(STRANGER, theCase.id))).toBe('case-not-found');
  expect(await codeOf(world.app.get(RevokeUploadLink).run(STRANGER, theCase.id, made.link.id))).toBe('case-not-found');
  expect((await world.app.get(ListUploadLinks).run(BUYER, theCase.id)).map(({ id }) => id)).toEqual([made.link.id]);
  const other = (await world.open('web.id', 'con_other'))!;
  expect(await codeOf(world.app.get(RevokeUploadLink).run(BUYER, other.id, made.link.id))).toBe('upload-link-not-found');
});

it('there are ten links of a case at a time', async () => {
  for (let number = 2; number <= 10; number += 1) await make(theCase);
  expect(await codeOf(make(theCase))).toBe('too-many-upload-links');
});
