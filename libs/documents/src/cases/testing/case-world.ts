import { rmSync } from 'node:fs';
import { type Actor, Clock, DomainError } from '#libs/kernel';
import { PlatformModule, Settings, joinSchemas, platformSchema } from '#libs/platform';
import { Nodes, treeSchema } from '#libs/tree';
import { Test, type TestingModule } from '@nestjs/testing';
import { type FreshDatabase, freshDatabase } from '../../../../../test/support/fresh-database';
import { memoryFolder } from '../../../../../test/support/memory-folder';
import { DocumentsModule } from '../../documents.module';
import { documentsSchema } from '../../documents.schema';
import type { PaperKind } from '../../rules/paper-kind';
import { CaseMoves } from '../case-moves';
import type { CasePaper } from '../case-paper';
import { CasePapers } from '../case-papers';
import { type CaseSeen, CaseReads } from '../case-reads';
import { HandInPaper } from '../hand-in-paper';
import { OpenCases, type WantedCase } from '../open-cases';
import { SubmitCase } from '../submit-case';
import type { VerificationCase } from '../verification-case';
import { VerificationCases } from '../verification-cases';

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\nstartxref\n9\n%%EOF\n');
/** Node 4 bought, node 3 sold. */
export const BUYER: Actor = { personId: 'per_budi', nodeId: 4, role: 'owner' };
export const SELLER: Actor = { personId: 'per_sari', nodeId: 3, role: 'owner' };
export const STRANGER: Actor = { personId: 'per_agus', nodeId: 9, role: 'owner' };
const schema = joinSchemas(platformSchema, treeSchema, documentsSchema);

/** Cases on a database of their own, without orders: what is ordered is made up. */
export class CaseWorld {
  private opened = 0;

  private constructor(
    readonly db: FreshDatabase,
    readonly app: TestingModule,
    private readonly folder: string,
  ) {}

  /** `env` says more than where the database is. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<CaseWorld> {
    const db = await freshDatabase(schema);
    const folder = memoryFolder();
    const settings = Settings.load({ ...env, NODE_ENV: 'test', DATA_DIR: folder, DATABASE_URL: db.url });
    const module = Test.createTestingModule({ imports: [PlatformModule.forRoot(settings, schema), DocumentsModule] });
    const app = await module.overrideProvider(Clock).useValue(db.clock).compile();
    app.useLogger(false);
    await db.work.run(async (tx) => {
      const nodes = app.get(Nodes);
      const operator = await nodes.addOperator(tx, 'Pusat');
      const reseller = await nodes.addChild(tx, operator, 'reseller', 'Fajar');
      const seller = await nodes.addChild(tx, reseller, 'reseller', 'Senja');
      await nodes.addChild(tx, seller, 'customer', 'Budi');
    });
    return new CaseWorld(db, app, folder);
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.db.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The case of a name under that TLD for that contact; undefined where none is needed. */
  async open(tld: string, contact: string, more: Partial<WantedCase> = {}): Promise<VerificationCase | undefined> {
    const number = (this.opened += 1);
    const wanted: WantedCase = {
      subject: `itm_${number}`,
      name: `kopi${number}.${tld}`,
      tld,
      contact: { id: contact, organization: null },
      ownerId: BUYER.nodeId,
      sellerId: SELLER.nodeId,
      sellerParentId: 2,
      policy: null,
      ...more,
    };
    const opened = await this.db.work.run((tx) => this.app.get(OpenCases).apply(tx, [wanted]));
    return opened.get(wanted.subject);
  }

  handIn(theCase: VerificationCase, requirement: string, kind: PaperKind, by = BUYER): Promise<CasePaper> {
    return this.app.get(HandInPaper).run(by, theCase.id, { requirement, kind, file: PDF });
  }

  submit(theCase: VerificationCase, by = BUYER): Promise<void> {
    return this.app.get(SubmitCase).run(by, theCase.id);
  }

  seen(theCase: VerificationCase, by = BUYER): Promise<CaseSeen> {
    return this.app.get(CaseReads).get(by.nodeId, theCase.id);
  }

  /** What a reviewer does, without the review: one paper may be judged unlike all others. */
  decide(theCase: VerificationCase, all: 'approved' | 'rejected', rejected?: string): Promise<VerificationCase> {
    return this.db.work.run(async (tx) => {
      const locked = await this.app.get(VerificationCases).lock(tx, theCase.id);
      for (const paper of (await this.app.get(CasePapers).of(tx, theCase.id)).filter(({ state }) => state === 'submitted')) {
        const state = paper.id === rejected ? 'rejected' : all;
        await this.app.get(CasePapers).save(tx, { ...paper, state, decidedBy: 'per_ratna', decidedAt: tx.now });
      }
      return this.app.get(CaseMoves).decided(tx, locked);
    });
  }

  /** How often whoever opened the case was told that it moved. */
  async news({ id }: VerificationCase): Promise<number> {
    const payload = JSON.stringify({ caseId: id });
    return (await this.db.reads.query("SELECT id FROM job WHERE kind = 'case.moved' AND payload = ?", [payload])).length;
  }
}

/** The code of the refusal, or `done`. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
