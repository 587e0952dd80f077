import { createHash } from 'node:crypto';
import { type Actor, after, newId } from '#libs/kernel';
import { type ReadLimits, TableUnreadable, UnitOfWork, readTable } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BankAccounts } from '../bank-accounts/bank-accounts';
import { readStatement } from './read-statement';
import type { StatementImport } from './statement-import';
import { statementImportTable } from './statement-import.table';
import { fingerprintsOf } from './statement-row';
import { StatementRows } from './statement-rows';

/** How much of a file is read. */
export const STATEMENT_LIMITS: ReadLimits = { rows: 5_000, columns: 30 };

/** Somebody hands in what their bank says has arrived. Nothing is credited by that. */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: BankAccounts,
    private readonly rows: StatementRows,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The same file again is the same import; of one that overlaps another only the new rows are kept.
   * @throws BankAccountNotFound also for another node's; TableUnreadable, StatementUnreadable, StatementOfAnotherAccount
   */
  async run(actor: Actor, bankAccountId: string, file: Buffer | undefined): Promise<StatementImport> {
    const { nodeId } = actor;
    const account = await this.work.run((tx) => this.accounts.lock(tx, nodeId, bankAccountId));
    if (!file) throw new TableUnreadable('not-text');
    const { layout, credits, passedOver } = readStatement(await readTable(file, STATEMENT_LIMITS), account);
    const fingerprints = fingerprintsOf(account, credits);
    const fileHash = createHash('sha256').update(file).digest('hex');
    return this.work.run(async (tx) => {
      // One statement of an account at a time, so that the next one sees which rows are there, also of one that was written down anew.
      const twins = await this.accounts.lockTwins(tx, account);
      const before = await tx.manager.findOneBy(statementImportTable, { bankAccountId, fileHash });
      if (before) return before;
      const id = newId('sti', tx.now);
      const known = await this.rows.known(tx, twins, fingerprints);
      const added = credits.flatMap(({ balance: _, ...line }, index) => {
        const fingerprint = fingerprints[index]!;
        if (known.has(fingerprint)) return [];
        // A millisecond apart, so that they sort as they stand in the file.
        const row = { ...line, id: newId('str', after(tx.now, index)), nodeId, bankAccountId, importId: id, fingerprint };
        return [{ ...row, state: 'open' as const, topUpId: null, decidedBy: null, decidedAt: null, reason: null }];
      });
      const counts = { credits: credits.length, added: added.length, passedOver };
      const made: StatementImport = {
        id,
        nodeId,
        bankAccountId,
        fileHash,
        layout,
        ...counts,
        importedBy: actor.personId,
        importedAt: tx.now,
      };
      await tx.manager.insert(statementImportTable, made);
      await this.rows.add(tx, added);
      await this.audit.add(tx, [{ nodeId, action: 'statement.imported', by: actor, object: id, after: made }]);
      return made;
    });
  }
}
