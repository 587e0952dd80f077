import type { DataSource, EntityManager } from 'typeorm';
import { Dialect } from '../engine/dialect';

/** Queries for screens and checks. It cannot write on SQLite; what it reads never decides a write (house rule 20). */
export class Reads {
  readonly dialect: Dialect;

  constructor(private readonly db: DataSource) {
    this.dialect = Dialect.of(db.manager);
  }

  get manager(): EntityManager {
    return this.db.manager;
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.db.query(sql, [...parameters]);
  }
}
