import { type Reads, type Tx, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { VerificationCase } from '../cases/verification-case';
import type { CaseIdentity } from './case-identity';
import { caseIdentityTable } from './case-identity.table';

/** Another case for which the same number was typed. */
export interface SameNumber extends Pick<VerificationCase, 'name' | 'contactId' | 'state'> {
  readonly caseId: string;
  readonly finder: string;
}

/** More cases with one number are not shown: a reviewer has seen enough by then. */
const SAME_MAX = 20;

/** Where what was typed from papers is kept. Whoever writes has locked the case. */
@Injectable()
export class CaseIdentities {
  /** What was typed for a case, by kind. */
  of(from: Tx | Reads, caseId: string): Promise<CaseIdentity[]> {
    return from.manager.find(caseIdentityTable, { where: { caseId }, order: { kind: 'ASC' } });
  }

  /** Other cases with one of these finders, the newest first, at most 20. */
  async others(from: Tx | Reads, caseId: string, finders: readonly string[]): Promise<SameNumber[]> {
    if (finders.length === 0) return [];
    return from.query<SameNumber>(
      `SELECT c.id AS "caseId", c.name AS name, c.contact_id AS "contactId", c.state AS state, i.finder AS finder
       FROM case_identity i JOIN verification_case c ON c.id = i.case_id
       WHERE i.finder IN (${marks(finders)}) AND i.case_id <> ? ORDER BY i.case_id DESC LIMIT ${SAME_MAX}`,
      [...finders, caseId],
    );
  }

  /** In the place of what was typed before. */
  async put(tx: Tx, { caseId, kind, ...rest }: CaseIdentity): Promise<void> {
    await tx.manager.delete(caseIdentityTable, { caseId, kind });
    await tx.manager.insert(caseIdentityTable, { caseId, kind, ...rest });
  }

  /** Everything that was typed for these cases is gone: papers and what was read off them end together. */
  async erase(tx: Tx, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length > 0) await tx.manager.delete(caseIdentityTable, { caseId: In([...caseIds]) });
  }
}
