import { join } from 'node:path';
import {
  CaseMoves,
  CasePapers,
  type DeadlinePolicy,
  OpenCases,
  ReviewModule,
  type VerificationCase,
  VerificationCases,
  documentsSchema,
  progressOf,
  reviewLaws,
} from '#libs/documents';
import { type Actor, Clock, after, newId } from '#libs/kernel';
import { JobQueue, Letters, Reads, Settings, UnitOfWork, insertRows, joinSchemas, platformSchema } from '#libs/platform';
import { type Node, Nodes, treeSchema } from '#libs/tree';
import { Global, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AUDIT_KEY } from './audit-log';
import { brokenLaws } from './broken-laws';
import { type FreshDatabase, freshDatabase } from './fresh-database';
import { memoryFolder } from './memory-folder';

/** The operator's reviewers, a seller and a buyer, and cases that wait; on a database of its own, without files. */
export interface ReviewWorld {
  readonly db: FreshDatabase;
  readonly seller: Node;
  readonly buyer: Node;
  get<T>(part: Type<T>): T;
  /** A case of a name under co.id that was submitted, with two papers to decide. */
  submitted(name: string, more?: { contact?: string; by?: Node; policy?: DeadlinePolicy }): Promise<VerificationCase>;
  /** The case as it stands. */
  theCase(id: string): Promise<VerificationCase>;
  /** Its papers that count and wait for a decision. */
  undecided(id: string): Promise<string[]>;
  /** Hands in another paper for a requirement that stands at `rejected`, and submits. */
  handInAgain(id: string): Promise<void>;
  letters(): Promise<{ template: string; to: string; data: Record<string, string> }[]>;
  broken(): Promise<string[]>;
  /** No case is there any more. */
  clear(): Promise<void>;
  end(): Promise<void>;
}

/** A reviewer at the operator. */
export const reviewer = (name: string): Actor => ({ personId: `per_${name}`, nodeId: 1, role: 'reviewer' });

export async function reviewWorld(environment: Record<string, string> = {}): Promise<ReviewWorld> {
  const db = await freshDatabase(joinSchemas(platformSchema, treeSchema, documentsSchema));
  const settings = Settings.load({ NODE_ENV: 'test', AUDIT_KEY, DATA_DIR: join(memoryFolder(), 'review'), ...environment });
  const given = [
    { provide: Settings, useValue: settings },
    { provide: Clock, useValue: db.clock },
    { provide: UnitOfWork, useValue: db.work },
    { provide: Reads, useValue: db.reads },
    JobQueue,
    Letters,
  ];
  class Platform {}
  Global()(Platform);
  Module({ providers: given, exports: given })(Platform);
  const app = await Test.createTestingModule({ imports: [Platform, ReviewModule] }).compile();
  const get = <T>(part: Type<T>): T => app.get(part, { strict: false });
  const nodes = get(Nodes);
  const operator = await db.work.run((tx) => nodes.addOperator(tx, 'Pusat'));
  const seller = await db.work.run((tx) => nodes.addChild(tx, operator, 'reseller', 'Senja'));
  const buyer = await db.work.run((tx) => nodes.addChild(tx, seller, 'customer', 'Budi'));
  await addPeople(db, [
    ['ani', operator.id, 'reviewer', 'en'],
    ['beni', operator.id, 'reviewer', 'id'],
    ['sari', seller.id, 'owner', 'en'],
    ['budi', buyer.id, 'owner', 'id'],
  ]);
  const handIn = makeHandIn(db, get(CasePapers), get(CaseMoves));
  return {
    db,
    seller,
    buyer,
    get,
    submitted: async (name, { contact = 'con_1', by = buyer, policy } = {}) => {
      const side = { ownerId: buyer.id, sellerId: seller.id, sellerParentId: operator.id };
      const wanted = { ...side, subject: `itm_${name}`, name, tld: 'co.id', contact: { id: contact, organization: 'PT Kopi' } };
      const opened = await db.work.run((tx) => get(OpenCases).apply(tx, [{ ...wanted, policy: policy ?? null }]));
      return handIn(opened.get(wanted.subject)!, by.id);
    },
    theCase: (id) => get(VerificationCases).get(db.reads, id),
    undecided: async (id) => {
      const papers = await get(CasePapers).of(db.reads, id);
      return papers.filter(({ state }) => state === 'submitted').map((paper) => paper.id);
    },
    handInAgain: async (id) => void (await handIn(await get(VerificationCases).get(db.reads, id), buyer.id)),
    letters: async () => {
      const rows = await db.reads.query<{ template: string; to_email: string; data: string }>('SELECT * FROM letter ORDER BY id');
      return rows.map(({ template, to_email: to, data }) => ({ template, to, data: JSON.parse(data) as Record<string, string> }));
    },
    broken: async () => Object.keys(await brokenLaws(db.reads, reviewLaws)),
    clear: () =>
      db.work.run(async (tx) => {
        for (const table of ['case_message', 'review_decision', 'review_lease', 'case_paper', 'verification_case'])
          await tx.query(`DELETE FROM ${table}`);
      }),
    end: async () => {
      await app.close();
      await db.drop();
    },
  };
}

const addPeople = (db: FreshDatabase, people: readonly (readonly [name: string, nodeId: number, role: string, locale: string])[]) =>
  db.work.run(async (tx) => {
    for (const [name, nodeId, role, locale] of people) {
      const person = { id: `per_${name}`, realm: 0, email: `${name}@example.test`, name, password_hash: 'x', locale, created_at: tx.now };
      await insertRows(tx, 'person', [person]);
      await insertRows(tx, 'membership', [{ person_id: person.id, node_id: nodeId, role }]);
    }
  });

/** Papers for whatever is missing or rejected, as files would make them; then the case is submitted. */
const makeHandIn = (db: FreshDatabase, papers: CasePapers, moves: CaseMoves) => (before: VerificationCase, nodeId: number) =>
  db.work.run(async (tx) => {
    const known = await papers.of(tx, before.id);
    const open = progressOf(before, known).requirements.filter(
      ({ state, isRequired }) => state === 'rejected' || (state === 'missing' && isRequired),
    );
    for (const { paper } of open) if (paper) await papers.save(tx, { ...paper, state: 'replaced' });
    await papers.add(
      tx,
      // A millisecond apart, so that they sort as they were handed in.
      open.map(({ key, anyOf }, index) => ({
        id: newId('pap', after(tx.now, index)),
        caseId: before.id,
        requirement: key,
        kind: anyOf[0]!,
        documentId: newId('doc', tx.now),
        state: 'submitted' as const,
        uploadedByNode: nodeId,
        uploadedBy: 'per_budi',
        reusedFrom: null,
        decidedBy: null,
        decidedAt: null,
        reasonCode: null,
        reasonText: null,
        createdAt: tx.now,
      })),
    );
    return moves.submitted(tx, before);
  });
