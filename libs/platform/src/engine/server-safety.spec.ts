import { whyUnsafe } from './server-safety';

const SAFE = { flush: '1', sqlMode: 'STRICT_TRANS_TABLES,NO_ZERO_DATE', timeZone: '+00:00', systemZone: 'WIB', logBin: 0, syncBinlog: 0 };

it('a server that keeps what it acknowledges, refuses what does not fit and lives in UTC is safe', () => {
  expect(whyUnsafe(SAFE)).toEqual([]);
  expect(whyUnsafe({ ...SAFE, timeZone: 'SYSTEM', systemZone: 'UTC' })).toEqual([]);
  expect(whyUnsafe({ ...SAFE, logBin: 'ON', syncBinlog: '1' })).toEqual([]);
});

it.each([
  ['loses acknowledged commits in a power cut', { flush: '2' }, 'innodb_flush_log_at_trx_commit'],
  ['cuts values off without an error', { sqlMode: '' }, 'sql_mode'],
  ['lives in another time zone', { timeZone: '+07:00' }, 'time_zone'],
  ['lives in its machine’s time zone', { timeZone: 'SYSTEM' }, 'time_zone'],
  ['tears replicas from the primary in a crash', { logBin: 1, syncBinlog: 0 }, 'sync_binlog'],
])('a server that %s is refused, and the setting is named', (_, difference, named) => {
  const why = whyUnsafe({ ...SAFE, ...difference });
  expect(why).toHaveLength(1);
  expect(why[0]).toContain(named);
});
