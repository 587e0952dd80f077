import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CaseIdentity, TypedKind } from './case-identity';
import { caseIdentityTable } from './case-identity.table';
import { IdentityBox } from './identity-box';

/** How far it has come. */
export interface Resealed {
  readonly done: number;
  /** Cases with a number that could not be opened: its key is not known. */
  readonly unreadable: readonly string[];
}

type Kept = Pick<CaseIdentity, 'caseId' | 'kind' | 'keyId' | 'sealed'>;

const BATCH = 100;

/**
 * Puts every number under the newest key, and makes it findable by that key. It goes on where it was stopped: what is done
 * names the newest key.
 */
@Injectable()
export class ResealIdentities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: IdentityBox,
  ) {}

  async run(): Promise<Resealed> {
    const unreadable: string[] = [];
    let done = 0;
    let after: readonly [string, string] = ['', ''];
    for (;;) {
      const batch = await this.work.run((tx) => this.batch(tx, after));
      done += batch.filter(({ isDone }) => isDone).length;
      unreadable.push(...batch.filter(({ isDone }) => !isDone).map(({ caseId }) => caseId));
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return { done, unreadable };
      after = [last.caseId, last.kind];
    }
  }

  private async batch(tx: Tx, [caseId, kind]: readonly [string, string]): Promise<(Kept & { readonly isDone: boolean })[]> {
    const rows = await tx.query<{ caseId: string; kind: TypedKind; keyId: string; sealed: string }>(
      `SELECT case_id AS "caseId", kind, key_id AS "keyId", sealed FROM case_identity
       WHERE key_id <> ? AND case_id >= ? AND (case_id > ? OR kind > ?) ORDER BY case_id, kind LIMIT ${BATCH}${tx.dialect.forUpdate}`,
      [this.box.keyId, caseId, caseId, kind],
    );
    const resealed = rows.map((row) => ({ ...row, digits: this.box.open(row) }));
    for (const { digits, ...row } of resealed)
      if (digits !== null) await tx.manager.update(caseIdentityTable, { caseId: row.caseId, kind: row.kind }, this.box.keep(digits, row));
    return resealed.map(({ digits, ...row }) => ({ ...row, isDone: digits !== null }));
  }
}
