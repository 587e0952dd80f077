import { DAY } from '#libs/kernel';
import { SPECIMENS } from '../../../../test/support/drawn-papers';
import { BUYER, CaseWorld, STRANGER } from '../cases/testing/case-world';
import { CaseMoves } from '../cases/case-moves';
import type { VerificationCase } from '../cases/verification-case';
import { VerificationCases } from '../cases/verification-cases';
import { DestroyDocument } from '../retention/destroy-document';
import { CaseIdentities } from './case-identities';
import { EndIdentities } from './end-identities';
import { TypeIdentity } from './type-identity';

const { nik: number, name, bornOn } = SPECIMENS.siti;
let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());

const typed = async (): Promise<VerificationCase> => {
  const opened = (await world.open('web.id', `con_${Math.random()}`))!;
  await world.app.get(TypeIdentity).run(BUYER, opened.id, { kind: 'nik', number, name, bornOn });
  return opened;
};
const kept = async ({ id }: VerificationCase) => (await world.app.get(CaseIdentities).of(world.db.reads, id)).length;
const close = ({ id }: VerificationCase) =>
  world.db.work.run(async (tx) => world.app.get(CaseMoves).closed(tx, await world.app.get(VerificationCases).lock(tx, id), 'cancelled'));

it('what was typed from papers goes with the last of them', async () => {
  const theCase = await typed();
  const [first, second] = [await world.handIn(theCase, 'identity', 'KTP'), await world.handIn(theCase, 'identity', 'KTP')];
  const destroy = (id: string) => world.app.get(DestroyDocument).run(id, 'erasure', null, () => true);
  expect([await destroy(first.documentId), await kept(theCase)]).toEqual([true, 1]);
  expect([await destroy(second.documentId), await kept(theCase)]).toEqual([true, 0]);
});

it('of cases that came to nothing it goes after a while, and not before', async () => {
  const [abandoned, open] = [await typed(), await typed()];
  await close(abandoned);
  await world.app.get(EndIdentities).sweep();
  expect(await kept(abandoned)).toBe(1);
  world.db.clock.advance(31 * DAY);
  await world.app.get(EndIdentities).sweep();
  expect([await kept(abandoned), await kept(open)]).toEqual([0, 1]);
});

it('of such cases it goes at once when the one whose they are asks for it', async () => {
  const [abandoned, open] = [await typed(), await typed()];
  await close(abandoned);
  await world.app.get(EndIdentities).sweep(STRANGER.nodeId);
  expect(await kept(abandoned)).toBe(1);
  await world.app.get(EndIdentities).sweep(BUYER.nodeId);
  expect([await kept(abandoned), await kept(open)]).toEqual([0, 1]);
});
