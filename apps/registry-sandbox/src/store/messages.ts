import type Sqlite from 'better-sqlite3';

/** The end of an action that had been answered 1001 (panData, RFC 5731 section 3.3). */
export interface PendingActionNotice {
  readonly name: string;
  readonly succeeded: boolean;
  /** The ids of the command that started it. */
  readonly clTRID?: string;
  readonly svTRID: string;
}

export interface Message {
  readonly id: number;
  readonly at: Date;
  readonly text: string;
  readonly notice: PendingActionNotice;
}

interface Row {
  readonly id: number;
  readonly at: string;
  readonly text: string;
  readonly content: string;
}

/** The message queue of each registrar (RFC 5730, section 2.9.2.3). */
export class Messages {
  constructor(private readonly db: Sqlite.Database) {}

  add(account: string, at: Date, text: string, notice: PendingActionNotice): void {
    this.db
      .prepare('INSERT INTO messages (account, at, text, content) VALUES (?, ?, ?, ?)')
      .run(account, at.toISOString(), text, JSON.stringify(notice));
  }

  count(account: string): number {
    return this.db.prepare<[string], number>('SELECT count(*) FROM messages WHERE account = ?').pluck().get(account) ?? 0;
  }

  oldest(account: string): Message | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM messages WHERE account = ? ORDER BY id LIMIT 1').get(account);
    return row && { id: row.id, at: new Date(row.at), text: row.text, notice: JSON.parse(row.content) as PendingActionNotice };
  }

  /** Takes a message off the queue; false when it is not on it. */
  remove(account: string, id: string): boolean {
    return this.db.prepare('DELETE FROM messages WHERE account = ? AND id = ?').run(account, id).changes === 1;
  }
}
