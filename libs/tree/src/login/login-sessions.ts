import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import type { LoginSession } from './login-session';
import { loginSessionTable } from './login-session.table';

/** Where sessions are kept. */
@Injectable()
export class LoginSessions {
  async add(tx: Tx, session: LoginSession): Promise<void> {
    await tx.manager.insert(loginSessionTable, session);
  }

  /** The session of a refresh token's family, locked; null when there is none. */
  lockByFamily(tx: Tx, familyHash: string): Promise<LoginSession | null> {
    return this.lock(tx, 'family_hash', familyHash, { familyHash });
  }

  lockById(tx: Tx, id: string): Promise<LoginSession | null> {
    return this.lock(tx, 'id', id, { id });
  }

  async save(tx: Tx, { id, ...rest }: LoginSession): Promise<void> {
    await tx.manager.update(loginSessionTable, { id }, rest);
  }

  private async lock(
    tx: Tx,
    column: 'id' | 'family_hash',
    value: string,
    where: FindOptionsWhere<LoginSession>,
  ): Promise<LoginSession | null> {
    await tx.query(`SELECT id FROM login_session WHERE ${column} = ?${tx.dialect.forUpdate}`, [value]);
    return tx.manager.findOneBy(loginSessionTable, where);
  }
}
