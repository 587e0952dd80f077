import { type Actor, SECOND } from '#libs/kernel';
import { JobQueue } from '#libs/platform';
import { ClamdServer, EICAR } from '../../../../test/support/clamd-server';
import { CasePapers } from '../cases/case-papers';
import { HandInPaper } from '../cases/hand-in-paper';
import { BUYER, CaseWorld } from '../cases/testing/case-world';
import type { VerificationCase } from '../cases/verification-case';
import { DocumentGone, DocumentQuarantined } from '../document';
import { Documents } from '../documents';
import { ReadDocument } from '../read-document';
import { DocumentDrive } from '../storage/document-drive';
import { ScanDocument } from './scan-document';

const REVIEWER: Actor = { personId: 'per_ratna', nodeId: 1, role: 'reviewer' };
const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj << >> endobj\nstartxref\n9\n%%EOF\n`);

const clamd = new ClamdServer();
let address: string;
let world: CaseWorld;
beforeAll(async () => {
  address = await clamd.start();
  await clamd.stop();
  world = await CaseWorld.start({ CLAMD: address });
});
afterAll(async () => {
  await world.end();
  await clamd.stop();
});

/** The buyer's identity card as that file, for a case of its own. */
async function handIn(file: Buffer) {
  world.db.clock.advance(SECOND);
  const theCase = (await world.open('web.id', `con_${file.length}`))!;
  const paper = await world.app.get(HandInPaper).run(BUYER, theCase.id, { requirement: 'identity', kind: 'KTP', file });
  return { theCase, paper };
}
const scan = (id: string) => world.app.get(ScanDocument).run({ documentId: id });
const read = (subject: string, id: string) => world.app.get(ReadDocument).run(REVIEWER, subject, id, { purpose: 'review' });
const stateOf = async (id: string) => (await world.app.get(Documents).find(world.db.reads, id))?.state;
const paperOf = async ({ id }: VerificationCase) => (await world.app.get(CasePapers).of(world.db.reads, id))[0]!;
async function files(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of world.app.get(DocumentDrive, { strict: false }).list()) names.push(name);
  return names;
}

it('while the scanner is away a paper waits in quarantine, its scan stays in the queue, and nobody sees it', async () => {
  const { paper } = await handIn(pdf('clean'));
  expect(await scan(paper.documentId)).toEqual({ againInMs: 60_000 });
  expect(await stateOf(paper.documentId)).toBe('quarantined');
  await expect(read(paper.id, paper.documentId)).rejects.toThrow(DocumentQuarantined);
  const waiting = await world.app.get(JobQueue, { strict: false }).list(world.db.reads, 'waiting', 10);
  expect(waiting).toContainEqual(expect.objectContaining({ kind: 'document.scan', payload: { documentId: paper.documentId } }));
  await clamd.start(Number(address.split(':')[1]));
  expect(await scan(paper.documentId)).toBeUndefined();
  expect((await read(paper.id, paper.documentId)).content).toEqual(pdf('clean'));
});

it('what is infected is destroyed, and its case is told as by a reviewer', async () => {
  const before = (await files()).length;
  const { theCase, paper } = await handIn(pdf(EICAR));
  await world.submit(theCase);
  await scan(paper.documentId);
  expect(await stateOf(paper.documentId)).toBe('infected');
  expect(await files()).toHaveLength(before);
  expect(await paperOf(theCase)).toMatchObject({ state: 'rejected', reasonCode: 'infected', decidedBy: null });
  expect((await world.seen(theCase)).theCase).toMatchObject({ state: 'missing' });
  await expect(read(paper.id, paper.documentId)).rejects.toThrow(DocumentGone);
});

it('a scan that is done twice changes nothing, and one of a document that is not there neither', async () => {
  const { paper } = await handIn(pdf('again'));
  for (let time = 0; time < 2; time += 1) await scan(paper.documentId);
  expect([await stateOf(paper.documentId), clamd.scanned]).toEqual(['clean', 3]);
  expect(await scan('doc_nobody')).toBeUndefined();
});
