import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CaseIdentity } from './case-identity';

/** What was typed about the registrants of a node's names. */
export type OwnIdentity = Pick<CaseIdentity, 'caseId' | 'kind' | 'masked' | 'name' | 'bornOn'>;

const BATCH = 100;

/** What was typed about the registrants of a node's names, for the copy of their data that its owners may ask for. */
@Injectable()
export class OwnIdentities {
  constructor(private readonly reads: Reads) {}

  /** By whomever it was typed. The digits stand on the papers, which are in that copy too: here they are masked as everywhere. */
  async *all(ownerId: number): AsyncGenerator<OwnIdentity> {
    let after: readonly [string, string] = ['', ''];
    for (;;) {
      const [caseId, kind] = after;
      const rows = await this.reads.query<OwnIdentity>(
        `SELECT i.case_id AS "caseId", i.kind AS kind, i.masked AS masked, i.name AS name, i.born_on AS "bornOn"
         FROM verification_case c JOIN case_identity i ON i.case_id = c.id
         WHERE c.owner_id = ? AND i.case_id >= ? AND (i.case_id > ? OR i.kind > ?) ORDER BY i.case_id, i.kind LIMIT ${BATCH}`,
        [ownerId, caseId, caseId, kind],
      );
      yield* rows;
      if (rows.length < BATCH) return;
      after = [rows.at(-1)!.caseId, rows.at(-1)!.kind];
    }
  }
}
