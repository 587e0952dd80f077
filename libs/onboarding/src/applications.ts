import { DomainError, HOUR, after } from '#libs/kernel';
import { type Reads, type Tx, isDuplicate } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, LessThan, MoreThan, Not } from 'typeorm';
import { type Application, ApplicationNotFound, type ApplicationState, asOf } from './application/application';
import { applicationTable } from './application/application.table';

/** Address or number belong to another application. Only whoever has just proved that they are theirs is told so. */
export class AlreadyApplied extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'already-applied';

  constructor() {
    super('There is an application with this e-mail address or telephone number already.');
  }
}

/** Which applications of a parent are wanted. */
export interface ApplicationsWish {
  readonly parentId: number;
  readonly state?: ApplicationState | undefined;
  /** Only older ones: the last one of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Where applications are kept. What it gives out is as of now: one whose time has run out is abandoned. */
@Injectable()
export class Applications {
  /** @throws ApplicationNotFound */
  async byToken(from: Reads, tokenHash: string, now: Date): Promise<Application> {
    return asOf(found(await from.manager.findOneBy(applicationTable, { tokenHash })), now);
  }

  /** @throws ApplicationNotFound also for another parent's */
  async get(from: Reads | Tx, parentId: number, id: string, now: Date): Promise<Application> {
    return asOf(found(await from.manager.findOneBy(applicationTable, { id, parentId })), now);
  }

  /** The newest first. */
  async list(from: Reads, { parentId, state, before, limit }: ApplicationsWish, now: Date): Promise<Application[]> {
    const where: FindOptionsWhere<Application> = { parentId, ...(state ? { state } : {}), ...(before ? { id: LessThan(before) } : {}) };
    const rows = await from.manager.find(applicationTable, { where, order: { id: 'DESC' }, take: limit });
    return rows.map((row) => asOf(row, now));
  }

  /** The only one that fits, locked until the transaction ends; null when there is none. */
  async lock(tx: Tx, column: 'id' | 'token_hash' | 'link_hash' | 'node_id', value: string | number): Promise<Application | null> {
    const [row] = await tx.query<{ id: string }>(`SELECT id FROM application WHERE ${column} = ?${tx.dialect.forUpdate}`, [value]);
    const application = row && (await tx.manager.findOneBy(applicationTable, { id: row.id }));
    return application ? asOf(application, tx.now) : null;
  }

  /** @throws ApplicationNotFound */
  async lockByToken(tx: Tx, tokenHash: string): Promise<Application> {
    return found(await this.lock(tx, 'token_hash', tokenHash));
  }

  /** @throws ApplicationNotFound also for another parent's */
  async lockOf(tx: Tx, parentId: number, id: string): Promise<Application> {
    const application = await this.lock(tx, 'id', id);
    return found(application?.parentId === parentId ? application : null);
  }

  async add(tx: Tx, application: Application): Promise<void> {
    await tx.manager.insert(applicationTable, application);
  }

  /** @throws AlreadyApplied when a proved address or number is another one's */
  async save(tx: Tx, { id, ...rest }: Application): Promise<void> {
    try {
      await tx.manager.update(applicationTable, { id }, rest);
    } catch (error) {
      if (isDuplicate(error)) throw new AlreadyApplied();
      throw error;
    }
  }

  /** Address or number are free again when only an abandoned application holds them. */
  async release(tx: Tx, { id }: Application, held: Pick<Application, 'verifiedEmail'> | Pick<Application, 'verifiedPhone'>): Promise<void> {
    const holder = await tx.manager.findOneBy(applicationTable, { ...held, id: Not(id) } as FindOptionsWhere<Application>);
    const now = holder && asOf(holder, tx.now);
    if (now?.state === 'abandoned') await this.save(tx, now);
  }

  /** How many have come in the last hours from there, or with that address. */
  recent(from: Tx, what: { readonly ip: string } | { readonly email: string }, hours: number): Promise<number> {
    return from.manager.countBy(applicationTable, { ...what, createdAt: MoreThan(after(from.now, -hours * HOUR)) });
  }
}

function found(application: Application | null): Application {
  if (!application) throw new ApplicationNotFound();
  return application;
}
