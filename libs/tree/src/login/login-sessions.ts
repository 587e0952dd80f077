import { PAGE_MAX, type Reads, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { type LoginSession, idleSince } from './login-session';
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

  /** The programs a person has ever logged in with. */
  async userAgents(tx: Tx, personId: string): Promise<(string | null)[]> {
    const rows = await tx.query<{ user_agent: string | null }>('SELECT DISTINCT user_agent FROM login_session WHERE person_id = ?', [
      personId,
    ]);
    return rows.map(({ user_agent }) => user_agent);
  }

  /** The person has just proved who they are. */
  async stepUp(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(loginSessionTable, { id }, { steppedUpAt: tx.now });
  }

  /** Ends every session of this person but the one they keep (null: none). */
  async endOthers(tx: Tx, personId: string, kept: string | null, reason: NonNullable<LoginSession['revokedFor']>): Promise<void> {
    const others = { personId, revokedAt: IsNull(), ...(kept ? { id: Not(kept) } : {}) };
    await tx.manager.update(loginSessionTable, others, { revokedAt: tx.now, revokedFor: reason });
  }

  /** Ends what this person does at this node. @returns how many sessions that ended */
  async endAt(tx: Tx, personId: string, nodeId: number, reason: NonNullable<LoginSession['revokedFor']>): Promise<number> {
    const theirs = { ...aliveAt(tx.now), personId, nodeId };
    const ended = await tx.manager.countBy(loginSessionTable, theirs);
    await tx.manager.update(loginSessionTable, { personId, nodeId, revokedAt: IsNull() }, { revokedAt: tx.now, revokedFor: reason });
    return ended;
  }

  /** Those of somebody that count at this moment, the newest first; `before`: only those with a lower id. */
  alive(
    from: Tx | Reads,
    whose: { readonly personId: string; readonly nodeId?: number },
    now: Date,
    { limit, before }: { readonly limit: number; readonly before?: string },
  ): Promise<LoginSession[]> {
    return from.manager.find(loginSessionTable, {
      where: { ...aliveAt(now), ...whose, ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: Math.min(limit, PAGE_MAX + 1),
    });
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

/** Neither ended, nor over, nor forgotten. */
const aliveAt = (now: Date): FindOptionsWhere<LoginSession> => ({
  revokedAt: IsNull(),
  expiresAt: MoreThan(now),
  lastUsedAt: MoreThan(idleSince(now)),
});
