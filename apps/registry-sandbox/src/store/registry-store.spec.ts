import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { RegistryStore } from './registry-store';
import { SCHEMA_STEPS } from './schema';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'registry-store-'))));
afterEach(() => rmSync(dir, { recursive: true }));

it('a registry of the first version goes on with its names, which time changes from then on', async () => {
  const old = new Database(join(dir, 'registry.sqlite'));
  old.exec(SCHEMA_STEPS[0]!);
  old.exec(`INSERT INTO accounts VALUES ('pohonnama', 'rahasia', 1000);
    INSERT INTO contacts VALUES (1, 'sari1', 'pohonnama', 'pohonnama', '2027-01-10T00:00:00.000Z', NULL, NULL, '[]', 'rahasia', '{}');
    INSERT INTO domains VALUES (1, 'kopi.com', 'pohonnama', 'pohonnama', '2027-01-10T00:00:00.000Z', NULL, NULL, '[]', 'rahasia', '2028-01-10T00:00:00.000Z', 'sari1')`);
  old.close();
  for (const opened of [1, 2]) {
    const store = await RegistryStore.open(dir, ({ expiresAt }) => expiresAt);
    expect([opened, store.domains.find('kopi.com')]).toMatchObject([
      opened,
      { phase: 'registered', graces: [], hostAttributes: [], secDns: { ds: [] } },
    ]);
    expect(store.domains.nextDue(new Date('2028-01-10'))?.domain.name).toBe('kopi.com');
    expect(store.domains.nextDue(new Date('2028-01-09'))).toBeUndefined();
    store.close();
  }
});
