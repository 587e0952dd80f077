import { type Reads, type Tx, insertRows, readInstant, readInstantOrNull, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EmailVerification } from './email-verification';

interface VerificationRow {
  id: string;
  owner_id: unknown;
  email: string;
  contact_id: string;
  secret_hash: string | null;
  stage: unknown;
  started_at: unknown;
  next_at: unknown;
  mailed_at: unknown;
  verified_at: unknown;
}

type Source = Pick<Tx | Reads, 'query'>;

/** Where it is kept which addresses are to be proved. */
@Injectable()
export class EmailVerifications {
  /** A new one; of two that come at once the first one stays. @returns the one that stands, locked */
  async add(tx: Tx, verification: EmailVerification): Promise<EmailVerification> {
    const { id, ownerId, email, contactId } = verification;
    const isThere = tx.dialect.onDuplicate(['owner_id', 'email'], ['owner_id']);
    await insertRows(tx, 'email_verification', [{ id, owner_id: ownerId, email, contact_id: contactId, ...moving(verification) }], isThere);
    return (await this.lockOf(tx, ownerId, email))!;
  }

  async save(tx: Tx, verification: EmailVerification): Promise<void> {
    await updateRow(tx, 'email_verification', verification.id, { contact_id: verification.contactId, ...moving(verification) });
  }

  /** The one of a customer and an address. */
  async of(from: Source, ownerId: number, email: string): Promise<EmailVerification | undefined> {
    return first(await from.query<VerificationRow>('SELECT * FROM email_verification WHERE owner_id = ? AND email = ?', [ownerId, email]));
  }

  /** The same, locked. */
  async lockOf(tx: Tx, ownerId: number, email: string): Promise<EmailVerification | undefined> {
    const of = `SELECT * FROM email_verification WHERE owner_id = ? AND email = ?${tx.dialect.forUpdate}`;
    return first(await tx.query<VerificationRow>(of, [ownerId, email]));
  }

  /** Whose last mail held this secret. */
  async bySecret(tx: Tx, hash: string): Promise<EmailVerification | undefined> {
    return first(await tx.query<VerificationRow>('SELECT * FROM email_verification WHERE secret_hash = ?', [hash]));
  }

  /** A customer's that nobody has proved, the longest first. */
  async unproved(reads: Reads, ownerId: number, limit: number): Promise<EmailVerification[]> {
    const rows = await reads.query<VerificationRow>(
      `SELECT * FROM email_verification${reads.dialect.byIndex('email_verification_address')} WHERE owner_id = ? AND verified_at IS NULL
       ORDER BY started_at, id LIMIT ${limit}`,
      [ownerId],
    );
    return rows.map(readVerification);
  }

  /** Those of which a stage is due, the longest first. */
  async due(reads: Reads, now: Date, limit: number): Promise<Pick<EmailVerification, 'ownerId' | 'email'>[]> {
    const rows = await reads.query<VerificationRow>(
      `SELECT * FROM email_verification${reads.dialect.byIndex('email_verification_next')} WHERE next_at <= ? ORDER BY next_at, id LIMIT ${limit}`,
      [reads.dialect.instant(now)],
    );
    return rows.map(readVerification);
  }
}

const moving = ({ hash, stage, startedAt, nextAt, mailedAt, verifiedAt }: EmailVerification) => ({
  secret_hash: hash,
  stage,
  started_at: startedAt,
  next_at: nextAt,
  mailed_at: mailedAt,
  verified_at: verifiedAt,
});

const first = ([row]: readonly VerificationRow[]): EmailVerification | undefined => row && readVerification(row);

const readVerification = (row: VerificationRow): EmailVerification => ({
  id: row.id,
  ownerId: readInteger(row.owner_id),
  email: row.email,
  contactId: row.contact_id,
  hash: row.secret_hash,
  stage: readInteger(row.stage),
  startedAt: readInstant(row.started_at),
  nextAt: readInstantOrNull(row.next_at),
  mailedAt: readInstant(row.mailed_at),
  verifiedAt: readInstantOrNull(row.verified_at),
});
