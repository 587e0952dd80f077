import { randomInt } from 'node:crypto';
import { Money } from '#libs/kernel';
import type Sqlite from 'better-sqlite3';

export interface Account {
  readonly id: string;
  /** Kept as it is: a sandbox hands its passwords to whoever runs it. */
  readonly password: string;
  readonly balance: Money;
}

interface Row {
  readonly id: string;
  readonly password: string;
  readonly balance: number;
}

/** No letters that look like others; EPP passwords have 6 to 16 characters. */
const PASSWORD_LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
const PASSWORD_LENGTH = 16;

/** The registrars of this registry. */
export class Accounts {
  constructor(private readonly db: Sqlite.Database) {}

  /** Adds the registrars that are not there yet, each with a password of its own. */
  ensure(ids: readonly string[], balance: Money): void {
    const add = this.db.prepare('INSERT INTO accounts (id, password, balance) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING');
    for (const id of ids) add.run(id, newPassword(), balance.units);
  }

  all(): Account[] {
    return this.db.prepare<[], Row>('SELECT * FROM accounts ORDER BY id').all().map(account);
  }

  find(id: string): Account | undefined {
    const row = this.db.prepare<[string], Row>('SELECT * FROM accounts WHERE id = ?').get(id);
    return row && account(row);
  }

  setPassword(id: string, password: string): void {
    this.db.prepare('UPDATE accounts SET password = ? WHERE id = ?').run(password, id);
  }

  setBalance(id: string, balance: Money): void {
    this.db.prepare('UPDATE accounts SET balance = ? WHERE id = ?').run(balance.units, id);
  }
}

const account = ({ id, password, balance }: Row): Account => ({ id, password, balance: Money.idr(balance) });

const newPassword = (): string =>
  Array.from({ length: PASSWORD_LENGTH }, () => PASSWORD_LETTERS[randomInt(PASSWORD_LETTERS.length)]).join('');
