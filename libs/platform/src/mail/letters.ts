import { newId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/rows';
import type { Tx } from '../database/unit-of-work';
import { JobQueue } from '../jobs/job-queue';
import { type KeptLetter, type Letter, maskData } from './letter';
import { type LetterRow, readLetter } from './letter-row';
import { refuseUnfit } from './letter-fitness';
import { SEND_LETTER } from './send-letter-job';

const FAILURE_MAX = 300;
const ABOUT_MAX = 253;

/** The outbox: a mail is written in the transaction that makes it necessary, and a worker sends it afterwards. */
@Injectable()
export class Letters {
  constructor(private readonly queue: JobQueue) {}

  /** Writes the mails and a job for each. @throws TypeError when a template lacks what it needs. */
  async post(tx: Tx, letters: readonly Letter[]): Promise<void> {
    for (const letter of letters) refuseUnfit(letter);
    const rows = letters.map(({ to, personId, nodeId, template, locale, brand, data }) => ({
      id: newId('let', tx.now),
      person_id: personId,
      node_id: nodeId,
      to_email: to.email,
      to_name: to.name,
      template,
      locale,
      brand: JSON.stringify(brand),
      data: JSON.stringify(data),
      about: data['domain']?.slice(0, ABOUT_MAX) ?? null,
      state: 'waiting',
      created_at: tx.now,
    }));
    await insertRows(tx, 'letter', rows);
    await this.queue.add(
      tx,
      rows.map(({ id }) => ({ kind: SEND_LETTER, payload: { letter: id }, uniqueKey: `${SEND_LETTER}:${id}` })),
    );
  }

  /** The mail, locked until the transaction ends; null when there is none of that id. */
  async lock(tx: Tx, id: string): Promise<KeptLetter | null> {
    const [row] = await tx.query<LetterRow>(`SELECT * FROM letter WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row ? readLetter(row) : null;
  }

  /** It has left the house: its secret is no longer kept. */
  async markSent(tx: Tx, { id, data }: KeptLetter, messageId: string): Promise<void> {
    await tx.query('UPDATE letter SET state = ?, data = ?, message_id = ?, sent_at = ? WHERE id = ?', [
      'sent',
      JSON.stringify(maskData(data)),
      messageId,
      tx.dialect.instant(tx.now),
      id,
    ]);
  }

  /** Nobody will take it: its secret is no longer kept, and the reason stays for people to see. */
  async markFailed(tx: Tx, { id, data }: KeptLetter, failure: string): Promise<void> {
    await tx.query('UPDATE letter SET state = ?, data = ?, failure = ? WHERE id = ?', [
      'failed',
      JSON.stringify(maskData(data)),
      failure.slice(0, FAILURE_MAX),
      id,
    ]);
  }
}
