import { Markup } from '#libs/platform';
import type Sqlite from 'better-sqlite3';

export interface NewMessage {
  readonly at: Date;
  readonly text: string;
  /** The content of resData. */
  readonly data?: Markup;
  /** The content of the extension, for sessions that speak of it. */
  readonly extension?: Markup;
}

export interface Message extends NewMessage {
  readonly id: number;
}

interface Row {
  readonly id: number;
  readonly at: string;
  readonly text: string;
  readonly data: string | null;
  readonly extension: string | null;
}

/** The message queue of each registrar (RFC 5730, section 2.9.2.3). A message is kept as it will be sent. */
export class Messages {
  constructor(private readonly db: Sqlite.Database) {}

  add(account: string, { at, text, data, extension }: NewMessage): void {
    this.db
      .prepare('INSERT INTO messages (account, at, text, data, extension) VALUES (?, ?, ?, ?, ?)')
      .run(account, at.toISOString(), text, data?.toString() ?? null, extension?.toString() ?? null);
  }

  count(account: string): number {
    return this.db.prepare<[string], number>('SELECT count(*) FROM messages WHERE account = ?').pluck().get(account) ?? 0;
  }

  oldest(account: string): Message | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM messages WHERE account = ? ORDER BY id LIMIT 1').get(account);
    return row && { id: row.id, at: new Date(row.at), text: row.text, data: markup(row.data), extension: markup(row.extension) };
  }

  /** Takes a message off the queue; false when it is not on it. */
  remove(account: string, id: string): boolean {
    return this.db.prepare('DELETE FROM messages WHERE account = ? AND id = ?').run(account, id).changes === 1;
  }
}

const markup = (text: string | null): Markup | undefined => (text === null ? undefined : new Markup(text));
