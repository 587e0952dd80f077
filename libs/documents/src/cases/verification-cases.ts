import { type Reads, type Tx, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { CaseNotFound, type VerificationCase } from './verification-case';
import { verificationCaseTable } from './verification-case.table';

/** Where cases are kept. Locks go from the item over the case to its papers, never back. */
@Injectable()
export class VerificationCases {
  /** Locked until the transaction ends. @throws CaseNotFound */
  async lock(tx: Tx, id: string): Promise<VerificationCase> {
    await tx.query(`SELECT id FROM verification_case WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return this.get(tx, id);
  }

  /** The cases of these subjects, locked in the order of their ids; by subject. What has no case is not in it. */
  async lockSubjects(tx: Tx, subjects: readonly string[]): Promise<Map<string, VerificationCase>> {
    if (subjects.length > 0)
      await tx.query(`SELECT id FROM verification_case WHERE subject IN (${marks(subjects)}) ORDER BY id${tx.dialect.forUpdate}`, subjects);
    return this.ofSubjects(tx, subjects);
  }

  /** The cases of these subjects, by subject. */
  async ofSubjects(from: Tx | Reads, subjects: readonly string[]): Promise<Map<string, VerificationCase>> {
    if (subjects.length === 0) return new Map();
    const cases = await from.manager.findBy(verificationCaseTable, { subject: In([...subjects]) });
    return new Map(cases.map((each) => [each.subject, each]));
  }

  /** Cases for which a stage or a reminder is due by then, the longest due first, after the given one. A keyset page. */
  async due(from: Tx | Reads, by: Date, limit: number, last?: Pick<VerificationCase, 'id' | 'nextAt'>): Promise<VerificationCase[]> {
    const query = from.manager.createQueryBuilder(verificationCaseTable, 'c').where('c.nextAt <= :by', { by });
    if (last) query.andWhere('(c.nextAt > :at OR (c.nextAt = :at AND c.id > :id))', { at: last.nextAt, id: last.id });
    return query.orderBy('c.nextAt').addOrderBy('c.id').limit(limit).getMany();
  }

  /** Cases whose time is running, those that are due first; under one TLD where it is given. */
  running(from: Tx | Reads, limit: number, tld?: string): Promise<VerificationCase[]> {
    const where = { runningSince: Not(IsNull()), ...(tld === undefined ? {} : { tld }) };
    return from.manager.find(verificationCaseTable, { where, order: { dueAt: 'ASC', id: 'ASC' }, take: limit });
  }

  /** A seller buys from another parent from now on: whoever sees its cases one level up changes with it. */
  async moveSeller(tx: Tx, sellerId: number, sellerParentId: number): Promise<void> {
    await tx.manager.update(verificationCaseTable, { sellerId }, { sellerParentId });
  }

  /** @throws CaseNotFound */
  async get(from: Tx | Reads, id: string): Promise<VerificationCase> {
    const found = await from.manager.findOneBy(verificationCaseTable, { id });
    if (!found) throw new CaseNotFound(id);
    return found;
  }

  async add(tx: Tx, cases: readonly VerificationCase[]): Promise<void> {
    if (cases.length > 0) await tx.manager.insert(verificationCaseTable, [...cases]);
  }

  async save(tx: Tx, { id, ...rest }: VerificationCase): Promise<void> {
    await tx.manager.update(verificationCaseTable, { id }, rest);
  }
}
