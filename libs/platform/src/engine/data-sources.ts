import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Schema } from '../database/schema';
import type { Settings } from '../settings';
import { SettingsRefused } from '../settings-refused';
import { parseDatabaseUrl } from './database-url';
import { mariadbOptions } from './mariadb';
import { SnakeCase } from '../database/snake-case';
import { sqliteOptions } from './sqlite';

export type DatabaseSettings = Pick<Settings, 'database' | 'databasePool' | 'databaseTimeoutMs'>;

/** What TypeORM needs to reach the database the settings name. */
export function dataSourceOptions(settings: DatabaseSettings, role: 'read' | 'write', schema: Schema): DataSourceOptions {
  const address = parseDatabaseUrl(settings.database);
  const options =
    address.kind === 'sqlite'
      ? sqliteOptions(address.file, role, schema)
      : mariadbOptions(address.url, { pool: settings.databasePool, timeoutMs: settings.databaseTimeoutMs }, schema);
  return { ...options, namingStrategy: new SnakeCase() };
}

/** An open connection for writing, and one for reading: the same pool on MariaDB, a read-only connection on SQLite. */
export interface DataSources {
  readonly write: DataSource;
  readonly read: DataSource;
}

/** The writer first: it creates the embedded file that the reader opens. @throws SettingsRefused when the server does not let us in */
export async function openDataSources(settings: DatabaseSettings, schema: Schema): Promise<DataSources> {
  const write = await opened(new DataSource(dataSourceOptions(settings, 'write', schema)));
  if (write.options.type !== 'better-sqlite3') return { write, read: write };
  return { write, read: await new DataSource(dataSourceOptions(settings, 'read', schema)).initialize() };
}

/** A database server that is not there, or does not know us, is for people to put right: they are told what it said. */
async function opened(source: DataSource): Promise<DataSource> {
  try {
    return await source.initialize();
  } catch (error) {
    const { errno, message } = error as { errno?: unknown; message: string };
    throw errno === undefined ? error : new SettingsRefused(`The database cannot be opened: ${message}`);
  }
}

export async function closeDataSources({ write, read }: DataSources): Promise<void> {
  if (read !== write && read.isInitialized) await read.destroy();
  if (write.isInitialized) await write.destroy();
}
