import type { DataSource } from 'typeorm';
import { SettingsRefused } from '../settings-refused';

interface Variables {
  readonly flush: unknown;
  readonly sqlMode: unknown;
  readonly timeZone: unknown;
  readonly systemZone: unknown;
  readonly logBin: unknown;
  readonly syncBinlog: unknown;
}

/** Why this server could lose or bend money, in words; empty when it is safe. Pure. */
export function whyUnsafe(found: Variables): string[] {
  const why: string[] = [];
  if (Number(found.flush) !== 1) why.push('innodb_flush_log_at_trx_commit must be 1: otherwise a power cut loses acknowledged commits');
  const modes = String(found.sqlMode).split(',');
  if (!modes.includes('STRICT_TRANS_TABLES') && !modes.includes('STRICT_ALL_TABLES')) {
    why.push('sql_mode must hold STRICT_TRANS_TABLES: otherwise values are cut off without an error');
  }
  const zone = String(found.timeZone) === 'SYSTEM' ? String(found.systemZone) : String(found.timeZone);
  if (!['+00:00', 'UTC', 'Etc/UTC'].includes(zone)) why.push(`time_zone must be UTC (it is ${zone}): set default-time-zone = '+00:00'`);
  if (['1', 'ON'].includes(String(found.logBin)) && Number(found.syncBinlog) !== 1) {
    why.push('sync_binlog must be 1 while the binary log is on: otherwise a crash tears replicas from the primary');
  }
  return why;
}

/** Refuses to work with a MariaDB or MySQL whose settings can lose money. Nothing to check on SQLite. */
export async function refuseUnsafeServer(db: DataSource): Promise<void> {
  if (db.options.type === 'better-sqlite3') return;
  const [found] = (await db.query(
    `SELECT @@GLOBAL.innodb_flush_log_at_trx_commit AS flush, @@GLOBAL.sql_mode AS sqlMode, @@GLOBAL.time_zone AS timeZone,
       @@GLOBAL.system_time_zone AS systemZone, @@GLOBAL.log_bin AS logBin, @@GLOBAL.sync_binlog AS syncBinlog`,
  )) as [Variables];
  const why = whyUnsafe(found);
  if (why.length > 0) throw new SettingsRefused(`This database server is not safe for money:\n  ${why.join('\n  ')}`);
}
