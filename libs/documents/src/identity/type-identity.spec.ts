import type { Actor } from '#libs/kernel';
import { SPECIMENS } from '../../../../test/support/drawn-papers';
import { BUYER, CaseWorld, SELLER, STRANGER, codeOf } from '../cases/testing/case-world';
import type { VerificationCase } from '../cases/verification-case';
import { MakeUploadLink } from '../upload-links/make-upload-link';
import { UseUploadLink } from '../upload-links/use-upload-link';
import { CaseIdentities } from './case-identities';
import type { TypedIdentity } from './case-identity';
import { CorrectIdentity } from './correct-identity';
import { ListIdentities } from './list-identities';
import { OwnIdentities } from './own-identities';
import { RevealIdentity } from './reveal-identity';
import { TypeIdentity } from './type-identity';

const { siti } = SPECIMENS;
const REVIEWER: Actor = { personId: 'per_ratna', nodeId: 1, role: 'reviewer' };
const KTP: TypedIdentity = { kind: 'nik', number: siti.nik, name: siti.name, bornOn: siti.bornOn };

let world: CaseWorld;
let theCase: VerificationCase;
beforeAll(async () => {
  world = await CaseWorld.start();
});
afterAll(() => world.end());
beforeEach(async () => {
  theCase = (await world.open('web.id', `con_${Math.random()}`))!;
});

const type = (typed = KTP, by = BUYER) => world.app.get(TypeIdentity).run(by, theCase.id, typed);
const list = (by = BUYER) => world.app.get(ListIdentities).run(by, theCase.id);
const correct = (by: Actor) => world.app.get(CorrectIdentity).run(by, theCase.id, KTP);
const reveal = (by: Actor, kind: 'nik' | 'npwp' = 'nik') => world.app.get(RevealIdentity).run(by, theCase.id, kind);

describe('what stands on a paper', () => {
  it('is typed by the buyer or the seller, written over, and shown masked', async () => {
    await type({ ...KTP, number: '3299994609970007' });
    const kept = await type({ ...KTP, number: '3299.9946.0997-0001' }, SELLER);
    expect(kept).toMatchObject({ masked: '3299********0001', typedByNode: 3, typedBy: 'per_sari' });
    expect(await list()).toMatchObject([{ kind: 'nik', masked: '3299********0001', numberFault: null }]);
  });

  it('is typed by whoever has a link, as the buyer’s', async () => {
    const { token, link } = await world.app.get(MakeUploadLink).run(SELLER, theCase.id);
    const shown = { token, brandNodeId: 3 };
    await world.app.get(UseUploadLink).type(shown, KTP);
    expect(await list()).toMatchObject([{ typedByNode: BUYER.nodeId, typedBy: link.id }]);
    expect(await codeOf(world.app.get(UseUploadLink).type({ ...shown, brandNodeId: 9 }, KTP))).toBe('link-not-valid');
  });

  it('tells at once whoever typed it when it cannot be right, and is kept all the same', async () => {
    const kept = await type({ ...KTP, number: '3299997609970001' });
    expect(world.app.get(ListIdentities).withFault(kept).numberFault).toBe('birth-date-impossible');
    expect(await list()).toMatchObject([{ numberFault: 'birth-date-impossible' }]);
  });

  it('is nobody else’s business, and is changed by its own side only while papers are missing', async () => {
    expect([await codeOf(type(KTP, STRANGER)), await codeOf(list(STRANGER))]).toEqual(['case-not-found', 'case-not-found']);
    expect(await codeOf(correct(REVIEWER))).toBe('case-not-open');
    const { token } = await world.app.get(MakeUploadLink).run(SELLER, theCase.id);
    await world.handIn(theCase, 'identity', 'KTP');
    await world.submit(theCase);
    expect(await codeOf(type())).toBe('case-not-open');
    expect(await codeOf(world.app.get(UseUploadLink).type({ token, brandNodeId: null }, KTP))).toBe('case-not-open');
    expect([await codeOf(correct(BUYER)), await codeOf(correct(REVIEWER))]).toEqual(['case-not-found', 'done']);
  });

  it('is shown to the last digit to reviewers alone, who leave a trace', async () => {
    await type();
    expect(await reveal(REVIEWER)).toBe(siti.nik);
    expect([await codeOf(reveal(BUYER)), await codeOf(reveal(REVIEWER, 'npwp'))]).toEqual(['case-not-found', 'case-not-found']);
    const rows = "SELECT action, by_person FROM audit_entry WHERE object = ? AND action LIKE 'case.identity-%' ORDER BY action";
    expect(await world.db.reads.query(rows, [theCase.id])).toEqual([
      { action: 'case.identity-shown', by_person: 'per_ratna' },
      { action: 'case.identity-typed', by_person: 'per_budi' },
    ]);
  });

  it('is in the copy of their data that the owners of a name may ask for, masked as everywhere', async () => {
    await type();
    const copied: object[] = [];
    for await (const each of world.app.get(OwnIdentities).all(BUYER.nodeId)) copied.push(each);
    expect(copied).toContainEqual({ caseId: theCase.id, kind: 'nik', masked: '3299********0001', name: siti.name, bornOn: siti.bornOn });
    for await (const other of world.app.get(OwnIdentities).all(SELLER.nodeId)) expect(other).toBeUndefined();
  });

  it('ends when it is erased', async () => {
    await type();
    await world.db.work.run((tx) => world.app.get(CaseIdentities).erase(tx, [theCase.id]));
    expect(await list()).toEqual([]);
  });
});
