import { DomainError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { Reads } from '../database/reads';
import { PAGE_MAX } from '../http/page-query';
import type { KeptLetter, LetterState } from './letter';
import { type LetterRow, readLetter } from './letter-row';

export class LetterNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'letter-not-found';
}

/** Comes after every id. */
const NEWEST = '~';

/** Mails for those who look: their recipients, and who has to know what became of them. */
@Injectable()
export class LetterReads {
  constructor(private readonly reads: Reads) {}

  /** Those to one person, the newest first: ids sort by time. `before` is the last id of the page before. */
  async list(personId: string, limit: number, before = NEWEST): Promise<KeptLetter[]> {
    const rows = await this.reads.query<LetterRow>(
      `SELECT * FROM letter${this.reads.dialect.byIndex('letter_person')} WHERE person_id = ? AND id < ?
       ORDER BY id DESC LIMIT ${Math.max(1, Math.min(limit, PAGE_MAX + 1))}`,
      [personId, before],
    );
    return rows.map(readLetter);
  }

  /** @throws LetterNotFound also when the mail is somebody else's. */
  async get(personId: string, id: string): Promise<KeptLetter> {
    const [row] = await this.reads.query<LetterRow>('SELECT * FROM letter WHERE id = ? AND person_id = ?', [id, personId]);
    if (!row) throw new LetterNotFound('There is no such mail.');
    return readLetter(row);
  }

  /** Those in one state, of all nodes or of one, the newest first. */
  async outbox(state: LetterState, limit: number, nodeId?: number): Promise<KeptLetter[]> {
    const [place, key] = nodeId === undefined ? ['', []] : [' AND node_id = ?', [nodeId]];
    const rows = await this.reads.query<LetterRow>(
      `SELECT * FROM letter WHERE state = ?${place} ORDER BY id DESC LIMIT ${Math.max(1, Math.min(limit, PAGE_MAX))}`,
      [state, ...key],
    );
    return rows.map(readLetter);
  }
}
